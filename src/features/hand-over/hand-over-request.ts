import type { AppointmentView } from "#contract/appointment-view.ts";
import type { BookingWithOverride } from "#contract/booking-request.ts";
import { type Wish, wishedWindows } from "#domain/hand-over/wished-windows.ts";
import { addInterval, type Interval } from "#domain/interval.ts";
import { wallClockDay } from "#domain/wall-clock.ts";

/** What a clinician says of the next appointment. */
export type HandOverDraft = Pick<Wish, "dayPart" | "isAbout"> & {
  interval: Interval;
  /** The same practitioner, or anybody of the specialty. */
  who: "same" | "anybody";
  instructions: string;
  comment: string;
};

/** How long the visit is when the last one does not say, in minutes. */
const usualMinutes = 30;

/** What the desk is asked for, from now on. `timeZone` is the clinic's. */
export function handOverRequest(
  draft: HandOverDraft,
  from: AppointmentView,
  { timeZone, now }: { timeZone: string; now: Date },
): BookingWithOverride {
  const { practitionerId, practitioner, serviceType, serviceCategory, reasonCode } = from;
  const specialty = from.specialty ?? practitioner?.specialty;
  const day = addInterval(wallClockDay(now, timeZone), draft.interval);
  return {
    status: "proposed",
    followsId: from.id,
    appointmentType: "FOLLOWUP",
    patientId: from.patientId,
    ...(draft.who === "same" && practitionerId && { practitionerId }),
    ...(specialty && { specialty }),
    ...(serviceType && { serviceType }),
    ...(serviceCategory && { serviceCategory }),
    ...(reasonCode && { reasonCode }),
    ...(draft.instructions.trim() && { patientInstruction: draft.instructions }),
    ...(draft.comment.trim() && { comment: draft.comment }),
    minutesDuration: minutesOf(from),
    requestedPeriod: wishedWindows({ ...draft, day }, { timeZone, now }).map(({ start, end }) => ({
      start: start.toISOString(),
      end: end.toISOString(),
    })),
  };
}

function minutesOf({ start, end, minutesDuration }: AppointmentView): number {
  if (minutesDuration) return minutesDuration;
  return start && end ? (Date.parse(end) - Date.parse(start)) / 60_000 : usualMinutes;
}
