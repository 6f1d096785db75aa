import { Refusal } from "#bff/problems/refusal.ts";
import type { BookingWithOverride } from "#contract/booking-request.ts";
import type { PatientSummary } from "#contract/patient.ts";
import { holdsTime } from "#domain/appointment/time-holding.ts";

/** Throws a Refusal, `time-taken`, where somebody is booked whose record is not one to go on with. */
export function refuseStanding(
  { status, start, end, patientId }: Pick<BookingWithOverride, "status" | "start" | "end" | "patientId">,
  patient: PatientSummary | undefined,
): void {
  const standing = patient?.standing;
  if (!standing || !start || !end || !holdsTime(status)) return;
  throw new Refusal("time-taken", {
    conflicts: [
      {
        with: "standing",
        standing,
        start: inUtc(start),
        end: inUtc(end),
        patientId,
        patientName: patient.name,
      },
    ],
  });
}

const inUtc = (instant: string) => new Date(instant).toISOString();
