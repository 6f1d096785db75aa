import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { askedOn, askedTime } from "#domain/follow-up/asked-time.ts";
import { reachOfFollowUp } from "#domain/follow-up/search-spans.ts";
import { type Occurrence, seriesOccurrences } from "#domain/follow-up/series.ts";
import { minutesOfNext } from "#domain/typed/typed-next-visit.ts";
import { followUpBooking, minutesOf, type Visit } from "./follow-up-booking.ts";
import { leftOut } from "./kept-follow-up.ts";
import { isSettled, type Row, rowsOf } from "./rows-of.ts";
import { type Plan, usePlan } from "./use-plan.ts";
import { useSending } from "./use-sending.ts";
import { useVisitTimes } from "./use-visit-times.ts";

type Desk = { visit: Visit; staffId: string; timeZone: string };

/** One follow-up, or a series, from what is asked for to what is booked. */
export function useFollowUp({ visit, staffId, timeZone }: Desk) {
  const kept = usePlan(visit, staffId);
  const { plan, change, forget } = kept;
  const occurrences = occurrencesOf(plan, visit, timeZone);
  const minutes = minutesOfNext(plan) ?? minutesOf(visit);
  const times = useVisitTimes({ visit, minutes, occurrences, timeZone });
  const { sending, isRunning, book, check } = useSending(kept);
  const rows = rowsOf({ plan, occurrences, times, sending });
  const wanted = rows.filter((row) => !row.isLeftOut);
  const isDone = wanted.length > 0 && wanted.every((row) => row.sending?.step === "booked");

  const checked = useQuery({
    queryKey: ["follow-up-check", visit.id],
    queryFn: async () => (await check(), true),
    enabled:
      Object.values(plan.visits).some(({ wasSent, appointmentId }) => wasSent && !appointmentId) &&
      !isRunning,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const onDone = useEffectEvent(forget);
  useEffect(() => {
    if (isDone) onDone();
  }, [isDone]);

  return {
    plan,
    change,
    rows,
    wanted,
    isDone,
    isRunning,
    /** For one of the visits nobody knows yet what is free. */
    isLooking: wanted.some(({ time, offers, hasFailed }) => !time && !offers && !hasFailed),
    isChecking: checked.isLoading,
    /** Some of it is booked, or may be: what was asked for stays as it is. */
    isBegun: rows.some(isSettled),
    choose: (row: Row, choice: string) => change({ choices: { ...plan.choices, [row.day]: choice } }),
    book: () =>
      book(
        wanted.flatMap(({ day, time, sending: state }) =>
          time && state?.step !== "booked" ? [{ day, booking: followUpBooking(visit, time, plan) }] : [],
        ),
      ),
    moveAll: () => {
      const choices = rows
        .filter((row) => !row.time && !row.isLeftOut)
        .map(({ day, offers: [first] = [] }) => [day, first ? first.start.toISOString() : leftOut]);
      change({ choices: { ...plan.choices, ...Object.fromEntries(choices) } });
    },
  };
}

/** Whether somebody has said how soon: of a series, how far apart its visits are. */
export const isAsked = ({ interval, day, times }: Plan): boolean =>
  interval !== undefined || (times === 1 && day !== undefined);

export type FollowUp = ReturnType<typeof useFollowUp>;

function occurrencesOf(plan: Plan, visit: Visit, timeZone: string): Occurrence[] {
  if (!isAsked(plan)) return [];
  const { interval, day, time, times, begunAt } = plan;
  const clock = { visit: new Date(visit.start), now: new Date(begunAt), timeZone, time };
  if (times > 1) return interval ? seriesOccurrences({ ...clock, every: interval, times }) : [];
  const asked = interval ? askedTime({ ...clock, interval }) : askedOn(day ?? "", clock);
  return [{ asked, reach: reachOfFollowUp(asked) }];
}
