import type { AppointmentChangeRequest } from "#contract/appointment-change.ts";
import type { BookingState } from "#contract/booking-state.ts";
import { requestJson } from "./request-json.ts";

/** Which appointment is to be changed, and how. */
export type Change = { id: string; change: Partial<AppointmentChangeRequest> };

/** Changes an appointment, at most once for each `key`, a UUID. Throws an ApiProblem. */
export function changeAppointment({ id, change }: Change, key: string): Promise<BookingState> {
  return requestJson(`/api/appointments/${encodeURIComponent(id)}`, {
    method: "PATCH",
    headers: { "idempotency-key": key },
    body: change,
  });
}
