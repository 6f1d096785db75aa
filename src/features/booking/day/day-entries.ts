import type { AppointmentView } from "#contract/appointment-view.ts";
import type { Staff } from "#contract/session.ts";
import { mayBookWith } from "#domain/roles.ts";
import { collidesWith, type Span } from "#features/booking/when/collides-with.ts";
import type { DayEntry } from "./day-list.tsx";

type Chosen = { practitionerId?: string; patientId?: string; draft?: Span };

type DaySources = {
  appointments: readonly AppointmentView[];
  /** Who sits at the desk, once known. */
  staff?: Staff;
  /** The ids of those that are being changed from here. */
  changing: readonly string[];
};

/**
 * The part of a clinic's day that matters to a booking: the practitioner's, or everybody's while none is chosen, and
 * whatever else the patient has at the time.
 */
export function dayEntries({ appointments, staff, changing }: DaySources, chosen: Chosen): DayEntry[] {
  const { practitionerId, patientId, draft } = chosen;
  return appointments.flatMap((appointment) => {
    const isTheirs = practitionerId !== undefined && appointment.practitionerId === practitionerId;
    const isPatients = patientId !== undefined && appointment.patientId === patientId;
    const isInTheWay = (isTheirs || isPatients) && collidesWith(appointment, draft);
    const isShown = practitionerId === undefined || isTheirs || isInTheWay;
    if (!isShown) return [];
    const mayChange = staff !== undefined && mayBookWith(staff, appointment.practitionerId);
    const isChanging = changing.includes(appointment.id);
    return [{ appointment, isInTheWay, mayChange, isChanging, showsPractitioner: !isTheirs }];
  });
}
