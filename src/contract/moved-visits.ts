import type { AppointmentView } from "./appointment-view.ts";

/**
 * An appointment that stands at another time on the clinic's wall since the rules of its zone changed. By how many minutes
 * the clinic was ahead of UTC at its start when it was booked, and is now.
 */
export type MovedVisit = { appointment: AppointmentView; bookedMinutes: number; minutes: number };

/** `GET /api/moved-visits`: those that come next and nobody has dealt with. `count`: how many there are in all. */
export type MovedVisitList = { visits: MovedVisit[]; count: number };
