import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useChanging } from "#client/once/use-changing.ts";
import { holdQueries } from "#client/queries/hold-queries.ts";
import { scheduleQueries } from "#client/queries/schedule-queries.ts";
import { sessionQueries } from "#client/queries/session-queries.ts";
import type { AppointmentList, AppointmentView } from "#contract/appointment-view.ts";
import type { Hold } from "#contract/holds.ts";
import { daysOfWeek } from "#contract/schedule.ts";
import type { Day } from "#domain/wall-clock.ts";
import { attentionOf } from "#features/schedule/picture/attention.ts";
import { columnsOfSet, specialtiesOf } from "#features/schedule/picture/column-sets.ts";
import { columnsOf } from "#features/schedule/picture/columns-of.ts";
import { weekColumnsOf } from "#features/schedule/picture/week-columns.ts";
import type { VisitStep } from "#features/schedule/visit/use-visit-steps.ts";
import { useColumnSet } from "./use-column-set.ts";

type DayPictureOptions = {
  day: Day;
  /** Of whom seven days are shown from this one on, instead of everybody's day. */
  weekOf?: string;
  now: Date;
  timeZone: string;
  underWay: readonly VisitStep[];
};

const none: Hold[] = [];

/** A day or a week as it stands on the screen: as it was read, with what has been pressed since. */
export function useDayPicture({ day, weekOf, now, timeZone, underWay }: DayPictureOptions) {
  const [showsAll, setShowsAll] = useState(false);
  const isWeek = weekOf !== undefined;
  const ofDay = useQuery({ ...scheduleQueries.day(day), enabled: !isWeek });
  const ofWeek = useQuery({ ...scheduleQueries.week(day, weekOf ?? ""), enabled: Boolean(weekOf) });
  const query = isWeek ? ofWeek : ofDay;
  const holds = useQuery(holdQueries.day(day, timeZone, isWeek ? daysOfWeek : 1)).data?.holds ?? none;
  const [readDay, readWeek] = [ofDay.data, ofWeek.data];
  const data: AppointmentList | undefined = isWeek ? readWeek : readDay;
  const visits = useMemo(() => withSteps(data?.appointments ?? [], underWay), [data, underWay]);
  const picture = useMemo(() => {
    if (isWeek) return readWeek && weekColumnsOf(readWeek, visits, timeZone);
    return readDay && columnsOf(readDay, visits, { day, timeZone });
  }, [isWeek, readDay, readWeek, visits, day, timeZone]);
  const sets = useColumnSet();
  const ownId = useQuery(sessionQueries.current()).data?.staff?.practitionerId;
  const columns = useMemo(() => {
    const all = picture?.columns ?? [];
    if (isWeek) return all;
    const used = all.filter(({ isUsed }) => showsAll || isUsed);
    return columnsOfSet(used, sets.set, ownId);
  }, [picture, showsAll, isWeek, sets.set, ownId]);
  const attention = useMemo(() => attentionOf(picture?.columns ?? [], now), [picture, now]);
  const changing = useChanging();
  const confirmingIds = useMemo(
    () => new Set([...underWay.map(({ visit }) => visit.id), ...changing.split(",")]),
    [underWay, changing],
  );
  return {
    query,
    data,
    holds,
    visits,
    picture,
    columns,
    sets: {
      ...sets,
      isMineOffered: !isWeek && ownId !== undefined,
      specialties: isWeek ? [] : specialtiesOf(picture?.columns ?? []),
    },
    attention,
    confirmingIds,
    others: {
      count: isWeek ? 0 : (picture?.columns.filter(({ isUsed }) => !isUsed).length ?? 0),
      areShown: showsAll,
      turn: () => setShowsAll(!showsAll),
    },
  };
}

// What was pressed stands there at once.
function withSteps(
  appointments: readonly AppointmentView[],
  underWay: readonly VisitStep[],
): AppointmentView[] {
  const next = new Map(
    underWay.map(({ visit, to, next: onward }) => [visit.id, { ...to, ...(onward && { status: onward }) }]),
  );
  return appointments.map((one) => {
    const to = next.get(one.id);
    return to ? Object.assign({}, one, to) : one;
  });
}
