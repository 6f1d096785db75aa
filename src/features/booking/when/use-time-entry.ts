import { useFormContext, useWatch } from "react-hook-form";
import type { TimeEntry } from "#domain/appointment/appointment-time.ts";
import { type BookingDraft, timeEntry } from "#features/booking/draft/booking-draft.ts";

const timeFields = ["day", "start", "end", "minutesDuration", "repeated"] as const;

/** What is entered for the time, and how to put another entry in its place. */
export function useTimeEntry(): [TimeEntry, (next: TimeEntry) => void] {
  const { control } = useFormContext<BookingDraft>();
  const [day, start, end, minutesDuration, repeated] = useWatch({ control, name: timeFields });
  return [timeEntry({ day, start, end, minutesDuration, repeated }), useChangeTime()];
}

/** Puts another entry in the place of what is entered for the time. */
export function useChangeTime(): (next: TimeEntry) => void {
  const { setValue, trigger, formState } = useFormContext<BookingDraft>();
  const { isSubmitted } = formState;
  return (next) => {
    setValue("day", next.day, { shouldDirty: true });
    setValue("start", next.start, { shouldDirty: true });
    setValue("end", next.end, { shouldDirty: true });
    setValue("minutesDuration", next.minutes, { shouldDirty: true });
    setValue("repeated", next.repeated);
    // The parts depend on each other, so once errors are shown all of them are looked at again.
    if (isSubmitted) void trigger(["day", "start", "end", "minutesDuration", "status"]);
  };
}
