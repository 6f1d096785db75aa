import { hasOutcome, isOffered, momentOf } from "#domain/appointment/offered-statuses.ts";
import { texts } from "#texts/texts.ts";
import type { BookingDraft } from "./booking-draft.ts";

type Time = { start?: Date; end?: Date };

/** What is wrong with a status that a new appointment at this time cannot begin with. */
export function unfitStatusText(status: BookingDraft["status"], time: Time, now: Date): string | undefined {
  if (isOffered(status, momentOf(time, now))) return undefined;
  const wrong = hasOutcome(status) ? texts.statusTooEarly.outcome : texts.statusTooEarly.presence;
  return wrong(texts.status[status]);
}
