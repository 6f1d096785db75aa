import { readEntry } from "#domain/appointment/appointment-time.ts";
import { type Moment, momentOf } from "#domain/appointment/offered-statuses.ts";
import { useTimeEntry } from "#features/booking/when/use-time-entry.ts";
import { useNow } from "#ui/use-now.ts";

/** Whether the form's time is to come, about now, or over. `timeZone` is the clinic's. */
export function useMoment(timeZone: string): Moment {
  const [entry] = useTimeEntry();
  const now = useNow(30_000);
  return momentOf(readEntry(entry, timeZone), now);
}
