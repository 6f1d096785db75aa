import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { bookVisits, type VisitState } from "#client/once/book-visits.ts";
import type { Settlement } from "#client/once/settle-booking.ts";
import { ApiProblem } from "#client/requests/api-problem.ts";
import { readBookingState } from "#client/requests/read-booking-state.ts";
import type { BookingWithOverride } from "#contract/booking-request.ts";
import type { Day } from "#domain/wall-clock.ts";
import type { KeptVisit } from "./kept-follow-up.ts";
import type { usePlan } from "./use-plan.ts";
import { forgetVisitTimes } from "./use-visit-times.ts";

export type NotBooked = Extract<Settlement, { outcome: "not-booked" }>;

/** What became of a visit that was to be booked. */
export type SendingState =
  | { step: "waiting" | "sending" | "confirming" | "unreachable" | "booked" }
  /** It is certain that it is not booked. */
  | { step: "refused"; settlement: NotBooked }
  /** Nobody knows; under its key it can be sent again. */
  | { step: "unknown"; settlement?: NotBooked };

export type ToBook = { day: Day; booking: BookingWithOverride };

const pollMs = 1000;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, pollMs));

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
      const { settlement } = state;
      if (settlement.isKnown) mark(day, { wasSent: false });
      if (settlement.kind === "time-taken") void forgetVisitTimes(client);
      return tell(day, { step: settlement.isKnown ? "refused" : "unknown", settlement });
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
    await bookVisits({ visits, onStep, pause, goesOn: () => isHere.current });
    void client.invalidateQueries({ queryKey: ["appointments"] });
    setRunning(false);
  };

  /** Asks what became of what was sent before the page was left. */
  const check = async () => {
    for (const [day, { key, wasSent, appointmentId }] of Object.entries(current.current.visits)) {
      if (!wasSent || appointmentId) continue;
      const state = await readBookingState(key).catch((error: unknown) => {
        if (error instanceof ApiProblem) return undefined;
        throw error;
      });
      if (state?.state !== "booked") continue;
      mark(day, { appointmentId: state.appointment.id });
      tell(day, { step: "booked" });
    }
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
