import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useChanging } from "#client/once/use-changing.ts";
import { holdQueries } from "#client/queries/hold-queries.ts";
import { scheduleQueries } from "#client/queries/schedule-queries.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { Hold } from "#contract/holds.ts";
import type { Day } from "#domain/wall-clock.ts";
import { attentionOf } from "#features/schedule/picture/attention.ts";
import { columnsOf } from "#features/schedule/picture/columns-of.ts";
import type { VisitStep } from "#features/schedule/visit/use-visit-steps.ts";

type DayPictureOptions = { day: Day; now: Date; timeZone: string; underWay: readonly VisitStep[] };

const none: Hold[] = [];

/** A day as it stands on the screen: as it was read, with what has been pressed since. */
export function useDayPicture({ day, now, timeZone, underWay }: DayPictureOptions) {
  const [showsAll, setShowsAll] = useState(false);
  const query = useQuery(scheduleQueries.day(day));
  const holds = useQuery(holdQueries.day(day, timeZone)).data?.holds ?? none;
  const { data } = query;
  const visits = useMemo(() => withSteps(data?.appointments ?? [], underWay), [data, underWay]);
  const picture = useMemo(
    () => data && columnsOf(data, visits, { day, timeZone }),
    [data, visits, day, timeZone],
  );
  const columns = useMemo(
    () => (picture?.columns ?? []).filter(({ isUsed }) => showsAll || isUsed),
    [picture, showsAll],
  );
  const attention = useMemo(() => attentionOf(picture?.columns ?? [], now), [picture, now]);
  const changing = useChanging();
  const confirmingIds = useMemo(
    () => new Set([...underWay.map(({ visit }) => visit.id), ...changing.split(",")]),
    [underWay, changing],
  );
  return {
    query,
    holds,
    visits,
    picture,
    columns,
    attention,
    confirmingIds,
    others: {
      count: picture?.columns.filter(({ isUsed }) => !isUsed).length ?? 0,
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
