/** Statuses of what is to be, of who has come, and of how it ended. */
const planned = ["booked", "pending", "waitlist", "proposed"] as const;
const present = ["checked-in", "arrived"] as const;
const outcomes = ["fulfilled", "noshow", "cancelled"] as const;

/** Where a time lies from the desk's point of view. What has no time is still to come. */
export type Moment = "ahead" | "now" | "past";

/** How long before its start somebody can have come for an appointment, in milliseconds. */
const earliestMs = 30 * 60_000;

export function momentOf({ start, end = start }: { start?: Date; end?: Date }, now: Date): Moment {
  if (!start || !end || now.getTime() < start.getTime() - earliestMs) return "ahead";
  return now <= end ? "now" : "past";
}

/**
 * What a new appointment may begin as, by its moment: nobody has come for, missed or called off what was not made yet. An
 * appointment that exists is cancelled itself, never by another one.
 */
export const offeredStatuses = {
  ahead: { planned },
  now: { planned, present },
  past: { planned, recorded: [...present, ...outcomes] },
} as const;

type Status = (typeof planned | typeof present | typeof outcomes)[number];

/** Whether a new appointment may begin with a status at a moment. */
export const isOffered = (status: Status, moment: Moment): boolean =>
  Object.values<readonly Status[]>(offeredStatuses[moment]).some((group) => group.includes(status));

/** Whether an appointment that begins with a status at a moment is no plan, but what has happened already. */
export const isRecord = (status: Status, moment: Moment): boolean =>
  hasOutcome(status) || (moment === "past" && (present as readonly Status[]).includes(status));

/** Whether an appointment of this status is over: it took place, was missed or was cancelled. */
export const hasOutcome = (status: string): boolean => (outcomes as readonly string[]).includes(status);
