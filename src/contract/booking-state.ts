import type { AppointmentView } from "./appointment-view.ts";
import type { Problem } from "./problem.ts";

/**
 * What became of one booking intent. `POST /api/appointments` answers `booked` with 201 and `confirming` with 202, and
 * the problem itself in place of `failed`; `PATCH /api/appointments/:id` does the same with 200 and 202; `GET /api/bookings/:key` answers any of the three with 200.
 */
export type BookingState =
  | { state: "booked"; appointment: AppointmentView }
  | { state: "confirming"; key: string }
  | { state: "failed"; problem: Problem };
