import { Refusal } from "#bff/problems/refusal.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { followsSentence } from "#contract/booking-request.ts";
import { upstreamStatus } from "#lib/upstream-status.ts";

/**
 * Throws a Refusal, `invalid-fields`, unless the appointment that is to be followed up is this patient's. That nothing has
 * its id and that another patient has it are told alike. Throws the client's other errors.
 */
export async function refuseUnlessOf(patientId: string, followed: Promise<Appointment>): Promise<void> {
  const read = await followed.catch((error: unknown) => {
    if (upstreamStatus(error) === 404 || upstreamStatus(error) === 410) return undefined;
    throw error;
  });
  if (read?.patientId === patientId) return;
  throw new Refusal("invalid-fields", { errors: [{ field: "followsId", message: followsSentence }] });
}
