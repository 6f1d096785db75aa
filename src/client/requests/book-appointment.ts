import type { BookingWithOverride } from "#contract/booking-request.ts";
import type { BookingState } from "#contract/booking-state.ts";
import { requestJson } from "./request-json.ts";

/**
 * Asks for one appointment. `key` is a UUID that belongs to this booking alone: however often it is asked for again with
 * the same key, at most one appointment is made.
 */
export function bookAppointment(booking: BookingWithOverride, key: string): Promise<BookingState> {
  return requestJson("/api/appointments", {
    method: "POST",
    headers: { "idempotency-key": key },
    body: booking,
  });
}
