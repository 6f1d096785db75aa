import { type Change, changeAppointment } from "#client/requests/change-appointment.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { appointmentState, readAppointmentState } from "./booking-write.ts";
import type { WriteKind } from "./write-kind.ts";

/** A change of an appointment, a cancellation among them. */
export const changeWrite: WriteKind<Change, AppointmentView> = {
  send: async (change, key) => appointmentState(await changeAppointment(change, key)),
  read: readAppointmentState,
};

/** As {@link changeWrite}, of what one press says: it is sent again by itself when no answer comes. */
export const stepWrite: typeof changeWrite = { ...changeWrite, isRepeated: true };
