/** How far a visit is, as a desk says it. */
export type Stage =
  | "asked"
  | "unsure"
  | "booked"
  | "late"
  | "here"
  | "inside"
  | "left"
  | "missed"
  | "cancelled";

/** What a stage is drawn as, everywhere: colour never stands alone. */
export type StageLook = { shape: Shape; tone: Tone };
export type Shape = "ring" | "half" | "clock" | "disc" | "play" | "tick" | "cross" | "dash" | "question";
export type Tone = "calm" | "warning" | "strong" | "success" | "danger" | "faint";

/** The one table from stage to shape and colour. */
export const stageLooks: Record<Stage, StageLook> = {
  asked: { shape: "question", tone: "faint" },
  unsure: { shape: "half", tone: "calm" },
  booked: { shape: "ring", tone: "calm" },
  late: { shape: "clock", tone: "warning" },
  here: { shape: "disc", tone: "strong" },
  inside: { shape: "play", tone: "strong" },
  left: { shape: "tick", tone: "success" },
  missed: { shape: "cross", tone: "danger" },
  cancelled: { shape: "dash", tone: "faint" },
};

const stages = {
  proposed: "asked",
  waitlist: "asked",
  pending: "unsure",
  booked: "booked",
  "checked-in": "here",
  arrived: "inside",
  fulfilled: "left",
  noshow: "missed",
  cancelled: "cancelled",
} as const;

type Visit = { status: keyof typeof stages; start?: string; end?: string };

/**
 * How far a visit is at an instant, by the one rule that every page goes by. `lateMinutes`: since when somebody should be
 * here who is not. `overMinutes`: since when it should be over that is not. `isUnclosed`: its time is over, and nobody has
 * said how it ended: no clock says that somebody did not come.
 */
export type VisitStage = { stage: Stage; lateMinutes: number; overMinutes: number; isUnclosed: boolean };

export function stageOf({ status, start, end }: Visit, now: Date): VisitStage {
  const stage = stages[status];
  const isAwaited = stage === "booked" || stage === "unsure";
  const isPresent = stage === "here" || stage === "inside";
  const lateMinutes = isAwaited ? minutesSince(start, now) : 0;
  const overMinutes = isPresent ? minutesSince(end, now) : 0;
  return {
    stage: lateMinutes > 0 ? "late" : stage,
    lateMinutes,
    overMinutes,
    isUnclosed: (isAwaited || isPresent) && minutesSince(end ?? start, now) > 0,
  };
}

const minutesSince = (instant: string | undefined, now: Date) =>
  instant ? Math.max(0, Math.floor((now.getTime() - Date.parse(instant)) / 60_000)) : 0;
