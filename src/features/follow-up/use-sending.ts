import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { bookVisits, followVisits, type VisitState } from "#client/once/book-visits.ts";
import type { NotDone } from "#client/once/send-once.ts";
import type { BookingWithOverride } from "#contract/booking-request.ts";
import type { Day } from "#domain/wall-clock.ts";
import type { KeptVisit } from "./kept-follow-up.ts";
import type { usePlan } from "./use-plan.ts";
import { forgetVisitTimes } from "./use-visit-times.ts";

/** What became of a visit that was to be booked. */
export type SendingState =
  | { step: "waiting" | "sending" | "confirming" | "unreachable" | "booked" }
  /** It is certain that it is not booked. */
  | { step: "refused"; ending: NotDone }
  /** Nobody knows; under its key it can be sent again. */
  | { step: "unknown"; ending?: NotDone };

export type ToBook = { day: Day; booking: BookingWithOverride };

/** Sends what is planned, one visit after the other, and knows what became of each, also of what was sent before. */
export function useSending({ plan, change, current }: ReturnType<typeof usePlan>) {
  const client = useQueryClient();
  const isHere = useRef(false);
  const [isRunning, setRunning] = useState(false);
  const [sending, setSending] = useState(() => statesOf(plan.visits));
  const tell = (day: Day, state: SendingState) => setSending((all) => ({ ...all, [day]: state }));
  const mark = (day: Day, marks: Partial<KeptVisit>) => {
    const visit = current.current.visits[day];
    if (visit) change({ visits: { ...current.current.visits, [day]: { ...visit, ...marks } } });
  };

  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  const onStep = ({ day }: { day: Day }, state: VisitState) => {
    if (state.step === "sending") mark(day, { wasSent: true });
    if (state.step === "booked") mark(day, { appointmentId: state.appointment.id });
    if (state.step === "not-booked") {
      const { ending } = state;
      if (ending.isKnown) mark(day, { wasSent: false });
      if (ending.kind === "time-taken") void forgetVisitTimes(client);
      return tell(day, { step: ending.isKnown ? "refused" : "unknown", ending });
    }
    return tell(day, { step: state.step });
  };

  /** Books these, in their order. Each has its key, which is kept, before the first one is sent. */
  const book = async (toBook: readonly ToBook[]) => {
    const known = current.current.visits;
    const visits = toBook.map(({ day, booking }) => {
      const { key = crypto.randomUUID(), wasSent } = known[day] ?? {};
      return { day, key, wasSent, booking: wasSent && known[day] ? known[day].booking : booking };
    });
    change({
      visits: { ...known, ...Object.fromEntries(visits.map(({ day, ...visit }) => [day, visit])) },
    });
    setSending((all) => ({
      ...all,
      ...Object.fromEntries(visits.map(({ day }) => [day, { step: "waiting" }])),
    }));
    setRunning(true);
    await bookVisits({ visits, onStep, goesOn: () => isHere.current });
    void client.invalidateQueries({ queryKey: ["appointments"] });
    setRunning(false);
  };

  /** Asks what became of what was sent before the page was left. */
  const check = async () => {
    const visits = Object.entries(current.current.visits).flatMap(([day, visit]) =>
      visit.wasSent && !visit.appointmentId ? [{ ...visit, day }] : [],
    );
    await followVisits({ visits, onStep });
  };
  return { sending, isRunning, book, check };
}

function statesOf(visits: Record<Day, KeptVisit>): Record<Day, SendingState> {
  const states = Object.entries(visits).map(([day, { wasSent, appointmentId }]): [Day, SendingState] => [
    day,
    { step: appointmentId ? "booked" : wasSent ? "unknown" : "waiting" },
  ]);
  return Object.fromEntries(states);
}
