import type { AppointmentView } from "#contract/appointment-view.ts";
import type { BookingWithOverride } from "#contract/booking-request.ts";
import type { Wish } from "#domain/hand-over/wished-windows.ts";
import { minutesOfNext, type NextVisit } from "#domain/typed/typed-next-visit.ts";
import { minutesOf, wishedTime } from "./wished-time.ts";

/** What a clinician says of the next appointment. */
export type HandOverDraft = Pick<Wish, "dayPart" | "isAbout"> &
  NextVisit & {
    /** The same practitioner, or anybody of the specialty. */
    who: "same" | "anybody";
    reason: string;
    instructions: string;
    comment: string;
  };

/** What the desk is asked for. `timeZone` is the clinic's. */
export function handOverRequest(
  draft: HandOverDraft,
  from: AppointmentView,
  clock: { timeZone: string; now: Date },
): BookingWithOverride {
  const { practitionerId, practitioner, serviceType, serviceCategory } = from;
  const specialty = from.specialty ?? practitioner?.specialty;
  return {
    status: "proposed",
    followsId: from.id,
    appointmentType: "FOLLOWUP",
    patientId: from.patientId,
    ...(draft.who === "same" && practitionerId && { practitionerId }),
    ...(specialty && { specialty }),
    ...(serviceType && { serviceType }),
    ...(serviceCategory && { serviceCategory }),
    ...(draft.reason.trim() && { reasonCode: draft.reason }),
    ...(draft.instructions.trim() && { patientInstruction: draft.instructions }),
    ...(draft.comment.trim() && { comment: draft.comment }),
    minutesDuration: minutesOfNext(draft) ?? minutesOf(from),
    requestedPeriod: wishedTime(draft, from, clock).windows.map(({ start, end }) => ({
      start: start.toISOString(),
      end: end.toISOString(),
    })),
  };
}
