import type { AppointmentView } from "#contract/appointment-view.ts";
import { holdsTime } from "#domain/appointment/time-holding.ts";

/** From `start` (included) to `end` (excluded). */
export type Span = { start: Date; end: Date };

/** Whether an appointment holds some of the time; one that only touches it does not. */
export function collidesWith({ status, start, end }: AppointmentView, span: Span | undefined): boolean {
  if (!span || !start || !end || !holdsTime(status)) return false;
  return new Date(start) < span.end && span.start < new Date(end);
}
