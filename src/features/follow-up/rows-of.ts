import type { TimeRange } from "#domain/availability/time-range.ts";
import { distanceOf, type Offer } from "#domain/follow-up/follow-up-offers.ts";
import type { Occurrence } from "#domain/follow-up/series.ts";
import type { Day } from "#domain/wall-clock.ts";
import { leftOut } from "./kept-follow-up.ts";
import type { Plan } from "./use-plan.ts";
import type { SendingState } from "./use-sending.ts";
import type { VisitTimes } from "./use-visit-times.ts";

/** One visit of what is planned. */
export type Row = {
  /** The day that is asked for, which tells it from the others. */
  day: Day;
  occurrence: Occurrence;
  /** Undefined while they are looked for. */
  offers?: Offer[];
  hasFailed: boolean;
  again: () => void;
  /** When it is to be; undefined while nobody has decided. */
  time?: TimeRange;
  isLeftOut: boolean;
  /** What became of it, once it was sent. */
  sending?: SendingState;
};

type Known = {
  plan: Plan;
  occurrences: readonly Occurrence[];
  times: readonly VisitTimes[];
  sending: Readonly<Record<Day, SendingState>>;
};

/** The visits of a plan with what is known of each. */
export function rowsOf({ plan, occurrences, times, sending }: Known): Row[] {
  return occurrences.map((occurrence, index) => {
    const { day } = occurrence.asked;
    const { offers, hasFailed = false, again = () => undefined } = times[index] ?? {};
    const isLeftOut = plan.choices[day] === leftOut;
    const row = { day, occurrence, offers, hasFailed, again, isLeftOut, sending: sending[day] };
    return { ...row, time: isLeftOut ? undefined : timeOf(plan, day, offers) };
  });
}

/** Whether a visit was booked, or may have been: its time is settled. */
export const isSettled = ({ sending }: Pick<Row, "sending">) =>
  sending !== undefined && sending.step !== "refused" && sending.step !== "waiting";

// A follow-up that stands alone takes the first time by itself; of a series only what is exactly as asked.
function timeOf({ times, choices, visits }: Plan, day: Day, offers?: Offer[]): TimeRange | undefined {
  const sent = visits[day];
  if (sent?.wasSent || sent?.appointmentId) {
    const { start = "", end = "" } = sent.booking;
    return { start: new Date(start), end: new Date(end) };
  }
  const chosen = offers?.find(({ start }) => start.toISOString() === choices[day]);
  const [first] = offers ?? [];
  return chosen ?? (first && (times === 1 || distanceOf(first) === 0) ? first : undefined);
}
