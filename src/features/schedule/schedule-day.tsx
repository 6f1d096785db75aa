import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import { type AskedChange, askForChange } from "#client/addresses/ask-for-change.ts";
import { bookingAddress } from "#client/addresses/booking-address.ts";
import { followUpAddress } from "#client/addresses/follow-up-address.ts";
import { handOverAddress } from "#client/addresses/hand-over-address.ts";
import { useChanging } from "#client/once/use-changing.ts";
import { holdQueries } from "#client/queries/hold-queries.ts";
import { scheduleQueries } from "#client/queries/schedule-queries.ts";
import { sessionQueries } from "#client/queries/session-queries.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { Hold } from "#contract/holds.ts";
import { shortcuts } from "#contract/shortcuts.ts";
import { canBeCancelled, canBeMoved } from "#domain/appointment/appointment-life-cycle.ts";
import { shiftDay } from "#domain/calendar-day.ts";
import { mayBookWith } from "#domain/roles.ts";
import { type Day, wallClockDay } from "#domain/wall-clock.ts";
import { longDayText, numberText, timeText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useShortcuts } from "#ui/shortcuts/use-shortcuts.ts";
import { attentionOf } from "./attention.ts";
import { AttentionChips } from "./attention-chips.tsx";
import { columnsOf } from "./columns-of.ts";
import { DayGrid } from "./day-grid.tsx";
import { gridKeyDown } from "./grid-keys.ts";
import { MoveBar } from "./move-bar.tsx";
import { pressedTime } from "./pressed-time.ts";
import styles from "./schedule-day.module.css";
import type { View } from "./schedule-head.tsx";
import type { StepStatus } from "./step-keys.ts";
import { StepSender } from "./step-sender.tsx";
import { t } from "./t.ts";
import { ToldSteps } from "./told-steps.tsx";
import { timeUnder, useDrag } from "./use-drag.ts";
import { useMoveKeys } from "./use-move-keys.ts";
import { useMoving } from "./use-moving.ts";
import { useVisitSteps, type VisitStep } from "./use-visit-steps.ts";
import { isLater, VisitPanel } from "./visit-panel.tsx";
import { VisitTable } from "./visit-table.tsx";

type ScheduleDayProps = {
  day: Day;
  today: Day;
  now: Date;
  timeZone: string;
  view: View;
  chosenId?: string;
  /** What stands above, whether the day is there or not. */
  head: ReactNode;
  onChoose: (id: string | undefined) => void;
  onDay: (day: Day) => void;
};

const none: Hold[] = [];

/** One day: what needs attention, everybody's columns or the list, and the chosen visit beside them. */
export function ScheduleDay(props: ScheduleDayProps) {
  const { day, today, now, timeZone, view, chosenId, head, onChoose, onDay } = props;
  const place = useRef<HTMLDivElement>(null);
  const [, navigate] = useLocation();
  const [showsAll, setShowsAll] = useState(false);
  const staff = useQuery(sessionQueries.current()).data?.staff;
  const query = useQuery(scheduleQueries.day(day));
  const holds = useQuery(holdQueries.day(day, timeZone)).data?.holds ?? none;
  const { data } = query;
  const steps = useVisitSteps({
    timeZone,
    onMoved: (before, after) => {
      if (chosenId === before.id) onChoose(after.id);
      setTimeout(() => cellOf(after.id)?.focus());
    },
    onTaken: (visit, to) => openMoveForm(visit, { start: to.start, practitionerId: to.practitionerId }),
  });
  const { underWay } = steps;
  const visits = useMemo(() => withSteps(data?.appointments ?? [], underWay), [data, underWay]);
  const picture = useMemo(
    () => data && columnsOf(data, visits, { day, timeZone }),
    [data, visits, day, timeZone],
  );
  const unused = picture?.columns.filter(({ isUsed }) => !isUsed).length ?? 0;
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
  const move = useMoving({ picture, columns, visits, holds, timeZone });
  const chosen = visits.find(({ id }) => id === chosenId);
  const find = (id: string) => data?.appointments.find((one) => one.id === id);

  const cellOf = (id: string) =>
    [...(place.current?.querySelectorAll<HTMLElement>("[data-cell]") ?? [])].find(
      ({ dataset }) => dataset["cell"] === id,
    );
  const jump = ({ id }: AppointmentView) => {
    onChoose(id);
    cellOf(id)?.focus();
    cellOf(id)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const step = (id: string, status: StepStatus) => {
    const visit = find(id);
    if (!visit || !staff || !mayBookWith(staff, visit.practitionerId)) return;
    if (isLater(visit, today, timeZone)) {
      const on = longDayText(wallClockDay(new Date(visit.start ?? ""), timeZone), today);
      steps.say(t().notToday(isolated(visit.patient.name), on), "danger");
    } else steps.take(visit, status);
  };
  const change = (id: string, asked: AskedChange["step"], anchor: HTMLElement) => {
    const appointment = find(id);
    if (!appointment || !staff || !mayBookWith(staff, appointment.practitionerId)) return;
    const isPossible = asked === "move" ? canBeMoved(appointment) : canBeCancelled(appointment);
    if (!isPossible) return;
    if (asked === "move" && view === "day") move.begin(appointment);
    else askForChange({ appointment, step: asked, anchor });
  };
  const openMoveForm = (appointment: AppointmentView, to: AskedChange["to"]) => {
    const anchor = cellOf(appointment.id) ?? place.current;
    if (anchor) askForChange({ appointment, step: "move", anchor, to });
  };
  const leaveMove = () => {
    const { moving } = move;
    move.leave();
    if (moving) setTimeout(() => cellOf(moving.visit.id)?.focus());
  };
  const typeMove = (typed: string) => {
    const { moving, ghost } = move;
    move.leave();
    if (moving) openMoveForm(moving.visit, { typed, practitionerId: ghost?.column.practitioner?.id });
  };
  const drop = () => {
    const { moving, ghost } = move;
    if (!moving || !ghost) return;
    const practitionerId = ghost.column.practitioner?.id;
    const to = { start: ghost.start.toISOString(), end: ghost.end.toISOString() };
    const isOther = practitionerId !== moving.visit.practitionerId;
    if (!isOther && Date.parse(to.start) === Date.parse(moving.visit.start ?? "")) return leaveMove();
    if (ghost.obstacles.length === 0) {
      steps.move(moving.visit, { ...to, ...(isOther && { practitionerId }) });
      return leaveMove();
    }
    move.leave();
    return openMoveForm(moving.visit, { start: to.start, practitionerId });
  };
  useMoveKeys({ move, day, onDay, onDrop: drop, onType: typeMove, onLeave: leaveMove });
  const drag = useDrag({
    axis: picture?.axis ?? { start: now, end: now },
    onBegin: (id) => {
      const visit = find(id);
      if (!visit || !staff || !canBeMoved(visit) || !mayBookWith(staff, visit.practitionerId)) return false;
      move.begin(visit);
      return true;
    },
    onPlace: move.place,
    onDrop: drop,
    onLeave: leaveMove,
  });
  const followUp = (id: string) => navigate(followUpAddress(id));
  const handOver = (id: string) => navigate(handOverAddress(id));
  const leave = () => {
    if (!chosenId) return;
    onChoose(undefined);
    cellOf(chosenId)?.focus();
  };
  const bookAt = (cell: HTMLElement, start: Date) => {
    const key = cell.closest<HTMLElement>("[data-column]")?.dataset["column"];
    navigate(bookingAddress({ practitionerId: key === "nobody" ? undefined : key, start }));
  };
  const openCell = (cell: HTMLElement) => {
    const { visit, free, start } = cell.dataset;
    if (free) bookAt(cell, new Date(Number(start)));
    if (!visit) return;
    onChoose(visit);
    // The panel stands once the address has changed.
    setTimeout(() => document.querySelector<HTMLElement>("[data-visit-panel] h2")?.focus());
  };
  useShortcuts({ [shortcuts.schedule.undo]: () => steps.undo(find) });
  if (!data || !picture)
    return (
      <div className={styles.day}>
        <div className={styles.bar}>{head}</div>
        <Blank query={query} />
      </div>
    );
  const label = longDayText(day, today);
  return (
    <div className={styles.day} data-panel={Boolean(chosenId) || undefined} ref={place}>
      <div className={styles.bar}>
        {head}
        <AttentionChips chosenId={chosenId} found={attention} onJump={jump} />
        {view === "day" && unused > 0 && (
          <Button look="quiet" onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? t().fewer : t().others(unused, numberText(unused))}
          </Button>
        )}
        <p className={styles.asOf} data-stale={query.isError || undefined}>
          {(query.isError ? t().stale : t().asOf)(timeText(new Date(data.asOf), timeZone))}
        </p>
      </div>
      {data.unreadable && (
        <Notice
          title={t().unreadableVisits(data.unreadable.length, numberText(data.unreadable.length))}
          tone="warning"
        />
      )}
      <div className={styles.body}>
        {view === "day" && columns.length === 0 && <p className={styles.nobody}>{t().nobody}</p>}
        {view === "list" ? (
          <VisitTable {...{ label, visits, now, timeZone, chosenId, confirmingIds, onChoose }} />
        ) : (
          columns.length > 0 && (
            <DayGrid
              {...{ label, timeZone, now, holds, chosenId, confirmingIds, drag }}
              ghost={move.ghost}
              movingId={move.moving?.visit.id}
              onClick={(event) => {
                if (move.moving) {
                  const under = timeUnder(event.clientX, event.clientY, picture.axis);
                  if (under) move.place(under.columnKey, under.time);
                  return;
                }
                const cell = (event.target as Element).closest<HTMLElement>("[data-cell]");
                if (!cell) return;
                const { visit, free } = cell.dataset;
                if (visit) onChoose(visit);
                if (free) bookAt(cell, pressedTime(cell, event.clientY, now));
              }}
              onKeyDown={(event) =>
                gridKeyDown(event, {
                  onOpen: openCell,
                  onStep: step,
                  onChange: change,
                  onFollowUp: followUp,
                  onHandOver: handOver,
                  onTurn: (days) => onDay(shiftDay(day, days)),
                  onLeave: leave,
                })
              }
              picture={{ axis: picture.axis, columns }}
            />
          )
        )}
        {chosen && (
          <VisitPanel
            {...{ now, timeZone }}
            isConfirming={confirmingIds.has(chosen.id)}
            key={chosen.id}
            mayChange={Boolean(staff && mayBookWith(staff, chosen.practitionerId))}
            onClose={leave}
            onChange={(asked, anchor) => change(chosen.id, asked, anchor)}
            onFollowUp={() => followUp(chosen.id)}
            onHandOver={() => handOver(chosen.id)}
            onStep={(status) => step(chosen.id, status)}
            visit={chosen}
          />
        )}
        {chosenId && !chosen && (
          <Notice
            actions={<Button onClick={() => onChoose(undefined)}>{texts.close}</Button>}
            title={t().panel.gone}
            tone="info"
          />
        )}
      </div>
      {move.moving && (
        <MoveBar
          ghost={move.ghost}
          moving={move.moving}
          onDrop={drop}
          onLeave={leaveMove}
          onType={() => typeMove("")}
          timeZone={timeZone}
        />
      )}
      <ToldSteps steps={steps} onUndo={() => steps.undo(find)} />
      {staff &&
        underWay.map((one) => (
          <StepSender
            key={one.visit.id}
            onDone={(done) => steps.onDone(one, done)}
            onNotDone={(ending) => steps.onNotDone(one, ending)}
            staffId={staff.id}
            step={one}
            timeZone={timeZone}
          />
        ))}
    </div>
  );
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

type BlankProps = { query: { isError: boolean; isFetching: boolean; refetch: () => Promise<unknown> } };

function Blank({ query: { isError, isFetching, refetch } }: BlankProps) {
  if (!isError || isFetching) return <p className={styles.loading}>{t().loading}</p>;
  return (
    <Notice
      actions={<Button onClick={() => void refetch()}>{texts.tryAgain}</Button>}
      title={t().failed}
      tone="warning"
    />
  );
}
