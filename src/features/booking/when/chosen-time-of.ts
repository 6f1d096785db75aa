import { bookingLimits } from "#contract/booking-limits.ts";
import type { TimeCheckQuery } from "#contract/time-check.ts";
import { holdsTime } from "#domain/appointment/time-holding.ts";

type Asked = {
  status: string;
  practitionerId?: string;
  patientId?: string;
  start?: string;
  end?: string;
};

/** The time that a booking would take from somebody, and from whom; undefined when it takes none that is still to come. */
export function chosenTimeOf(asked: Asked, now: Date): TimeCheckQuery | undefined {
  const { status, start, end } = asked;
  if (!start || !end || !holdsTime(status)) return undefined;
  const minutes = (Date.parse(end) - Date.parse(start)) / 60_000;
  const isVisit = minutes > 0 && minutes <= bookingLimits.minutesDuration.maximum;
  if (!isVisit || Date.parse(end) <= now.getTime()) return undefined;
  return {
    practitionerId: asked.practitionerId || undefined,
    patientId: asked.patientId || undefined,
    start,
    end,
  };
}
