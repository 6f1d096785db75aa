import { useFormContext } from "react-hook-form";
import type { EnteredTime } from "#domain/appointment/appointment-time.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { obstacleText } from "#features/booking/draft/obstacle-text.ts";
import { texts } from "#texts/texts.ts";

export type TimeErrors = Partial<Record<"day" | "start" | "end" | "minutesDuration", string>>;

/**
 * What is wrong with the time, by its part. What was entered and cannot be is said at once; what is missing only when
 * the form was sent.
 */
export function useTimeErrors({ start, end, obstacles }: EnteredTime, timeZone: string): TimeErrors {
  const { errors } = useFormContext<BookingDraft>().formState;
  const found: TimeErrors = {
    day: errors.day?.message,
    start: errors.start?.message,
    end: errors.end?.message,
    minutesDuration: errors.minutesDuration?.message,
  };
  if (start && end && end <= start) found.end = texts.rules.endNotAfterStart;
  for (const obstacle of obstacles) found[obstacle.part] = obstacleText(obstacle, timeZone);
  return found;
}
