import type { BookingState } from "#contract/booking-state.ts";
import { requestJson } from "./request-json.ts";

/** Cancels an appointment. `key` is a UUID that belongs to this cancellation alone, however often it is sent. */
export function cancelAppointment(id: string, reason: string, key: string): Promise<BookingState> {
  return requestJson(`/api/appointments/${encodeURIComponent(id)}`, {
    method: "PATCH",
    headers: { "idempotency-key": key },
    body: { status: "cancelled", cancelationReason: reason },
  });
}
