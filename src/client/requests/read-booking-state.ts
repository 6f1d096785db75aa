import type { BookingState } from "#contract/booking-state.ts";
import { requestJson } from "./request-json.ts";

/** What became of the booking that was asked for with `key`. */
export function readBookingState(key: string): Promise<BookingState> {
  return requestJson(`/api/bookings/${encodeURIComponent(key)}`);
}
