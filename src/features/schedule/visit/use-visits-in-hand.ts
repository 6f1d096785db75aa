import { useQuery } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { type AskedChange, askForChange } from "#client/addresses/ask-for-change.ts";
import { bookingAddress } from "#client/addresses/booking-address.ts";
import { followUpAddress } from "#client/addresses/follow-up-address.ts";
import { handOverAddress } from "#client/addresses/hand-over-address.ts";
import { sessionQueries } from "#client/queries/session-queries.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { canBeCancelled, canBeMoved } from "#domain/appointment/appointment-life-cycle.ts";
import { mayBookWith } from "#domain/roles.ts";
import { type Day, wallClockDay } from "#domain/wall-clock.ts";
import { t } from "#features/schedule/t.ts";
import { longDayText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { isLater } from "./is-later.ts";
import type { StepStatus } from "./step-keys.ts";
import type { VisitSteps } from "./use-visit-steps.ts";

type InHand = {
  appointments: readonly AppointmentView[];
  today: Day;
  timeZone: string;
  steps: VisitSteps;
};

/** What somebody may do with the visits of a day, by their ids. What they may not do is left undone. */
export function useVisitsInHand({ appointments, today, timeZone, steps }: InHand) {
  const [, navigate] = useLocation();
  const staff = useQuery(sessionQueries.current()).data?.staff;
  const mayChange = ({ practitionerId }: AppointmentView) =>
    staff !== undefined && mayBookWith(staff, practitionerId);
  const find = (id: string) => appointments.find((one) => one.id === id);
  const own = (id: string) => {
    const visit = find(id);
    return visit && mayChange(visit) ? visit : undefined;
  };
  return {
    staffId: staff?.id,
    mayChange,
    movable: (id: string) => {
      const visit = own(id);
      return visit && canBeMoved(visit) ? visit : undefined;
    },
    take: (id: string, status: StepStatus) => {
      const visit = own(id);
      if (!visit) return;
      if (!isLater(visit, today, timeZone)) return steps.take(visit, status);
      const on = longDayText(wallClockDay(new Date(visit.start ?? ""), timeZone), today);
      steps.say(t().notToday(isolated(visit.patient.name), on), "danger");
    },
    ask: (id: string, step: AskedChange["step"], anchor: HTMLElement) => {
      const appointment = own(id);
      const isPossible = step === "move" ? canBeMoved : canBeCancelled;
      if (appointment && isPossible(appointment)) askForChange({ appointment, step, anchor });
    },
    followUp: (id: string) => navigate(followUpAddress(id)),
    handOver: (id: string) => navigate(handOverAddress(id)),
    bookAt: (cell: HTMLElement, start: Date) => {
      const practitionerId = cell.closest<HTMLElement>("[data-column]")?.dataset["practitioner"];
      navigate(bookingAddress({ practitionerId, start }));
    },
    undo: () => steps.undo(find),
  };
}
