import type { AppointmentView } from "#contract/appointment-view.ts";
import { type Day, wallClockDay } from "#domain/wall-clock.ts";

/** Whether a visit is on a day after this one: nobody has come for it. */
export const isLater = ({ start = "" }: AppointmentView, today: Day, timeZone: string) =>
  wallClockDay(new Date(start), timeZone) > today;
