import { type ComponentType, type MouseEvent, type ReactNode, useRef } from "react";
import { type AskedChange, askForChange } from "#client/addresses/ask-for-change.ts";
import { ApiProblem } from "#client/requests/api-problem.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { daysOfWeek } from "#contract/schedule.ts";
import { shortcuts } from "#contract/shortcuts.ts";
import { shiftDay } from "#domain/calendar-day.ts";
import type { Day } from "#domain/wall-clock.ts";
import { DayGrid } from "#features/schedule/grid/day-grid.tsx";
import { gridKeyDown } from "#features/schedule/grid/grid-keys.ts";
import { pressedTime } from "#features/schedule/grid/pressed-time.ts";
import { MoveBar } from "#features/schedule/move/move-bar.tsx";
import { timeUnder } from "#features/schedule/move/use-drag.ts";
import { useVisitMoves } from "#features/schedule/move/use-visit-moves.ts";
import { t } from "#features/schedule/t.ts";
import { StepSender } from "#features/schedule/visit/step-sender.tsx";
import { ToldSteps } from "#features/schedule/visit/told-steps.tsx";
import { useVisitSteps } from "#features/schedule/visit/use-visit-steps.ts";
import { useVisitsInHand } from "#features/schedule/visit/use-visits-in-hand.ts";
import { VisitPanel } from "#features/schedule/visit/visit-panel.tsx";
import { dayRangeText, longDayText, numberText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useShortcuts } from "#ui/shortcuts/use-shortcuts.ts";
import { DayBar } from "./day-bar.tsx";
import { EmptyDay } from "./empty-day.tsx";
import styles from "./schedule-day.module.css";
import type { View } from "./schedule-head.tsx";
import { useDayPicture } from "./use-day-picture.ts";
import { VisitTable } from "./visit-table.tsx";

type ScheduleDayProps = {
  day: Day;
  today: Day;
  now: Date;
  timeZone: string;
  view: View;
  /** Of whom the week that begins on this day is shown. */
  weekOf?: string;
  page: { days: number; onTurn: (pages: 1 | -1) => void; onDay: (day: Day) => void };
  chosenId?: string;
  /** Offers what the patient of a visit takes home. */
  Papers?: ComponentType<{ visit: AppointmentView; timeZone: string }>;
  /** What stands above, whether the day is there or not. */
  head: ReactNode;
  onChoose: (id: string | undefined) => void;
};

/** One day: what needs attention, everybody's columns or the list, and the chosen visit beside them. */
export function ScheduleDay(props: ScheduleDayProps) {
  const { day, today, now, timeZone, view, weekOf, page, chosenId, Papers, head, onChoose } = props;
  const isGrid = view !== "list";
  const place = useRef<HTMLDivElement>(null);
  const cellOf = (id: string) =>
    [...(place.current?.querySelectorAll<HTMLElement>("[data-cell]") ?? [])].find(
      ({ dataset }) => dataset["cell"] === id,
    );
  // A card that has another place is drawn there first.
  const leadTo = (id: string) => setTimeout(() => cellOf(id)?.focus());
  const openForm = (appointment: AppointmentView, to: AskedChange["to"]) => {
    const anchor = cellOf(appointment.id) ?? place.current;
    if (anchor) askForChange({ appointment, step: "move", anchor, to });
  };
  const steps = useVisitSteps({
    timeZone,
    onMoved: (before, after) => {
      if (chosenId === before.id) onChoose(after.id);
      leadTo(after.id);
    },
    onTaken: (visit, to) =>
      openForm(visit, { start: to.start, end: to.end, practitionerId: to.practitionerId }),
  });
  const shown = useDayPicture({ day, weekOf, now, timeZone, underWay: steps.underWay });
  const { query, data, picture, columns, visits, holds, confirmingIds } = shown;
  const hand = useVisitsInHand({ appointments: data?.appointments ?? [], today, timeZone, steps });
  const move = useVisitMoves({
    around: { picture, columns, visits, holds, timeZone },
    page,
    steps,
    movable: hand.movable,
    onForm: openForm,
    onLeft: ({ id }) => leadTo(id),
  });
  const chosen = visits.find(({ id }) => id === chosenId);
  const ask = (id: string, step: AskedChange["step"] | "length", anchor: HTMLElement) => {
    const visit = step !== "cancel" && isGrid ? hand.movable(id) : undefined;
    if (visit) move.begin(visit, step === "length" ? "end" : "whole");
    else hand.ask(id, step === "length" ? "move" : step, anchor);
  };
  const jump = ({ id }: AppointmentView) => {
    onChoose(id);
    if (!cellOf(id)) shown.sets.choose("all");
    // A column that was out of view is drawn first.
    setTimeout(() => {
      cellOf(id)?.focus();
      cellOf(id)?.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
  };
  const leave = () => {
    if (!chosenId) return;
    onChoose(undefined);
    cellOf(chosenId)?.focus();
  };
  const openCell = (cell: HTMLElement) => {
    const { visit, free, start } = cell.dataset;
    if (free) hand.bookAt(cell, new Date(Number(start)));
    if (!visit) return;
    onChoose(visit);
    // The panel stands once the address has changed.
    setTimeout(() => document.querySelector<HTMLElement>("[data-visit-panel] h2")?.focus());
  };
  const axisOf = (key: string) => columns.find((column) => column.key === key)?.axis;
  const pressCell = ({ target, clientX, clientY }: MouseEvent) => {
    if (move.moving) {
      const under = timeUnder(clientX, clientY, axisOf);
      if (under) move.place(under.columnKey, under.time);
      return;
    }
    const cell = (target as Element).closest<HTMLElement>("[data-cell]");
    if (!cell) return;
    const { visit, free } = cell.dataset;
    if (visit) onChoose(visit);
    if (free) hand.bookAt(cell, pressedTime(cell, clientY, now));
  };
  useShortcuts({ [shortcuts.schedule.undo]: hand.undo });
  if (!data || !picture)
    return (
      <div className={styles.day}>
        <div className={styles.bar}>{head}</div>
        <Blank isWeek={weekOf !== undefined} query={query} />
      </div>
    );
  const label = weekOf ? dayRangeText(day, shiftDay(day, daysOfWeek - 1)) : longDayText(day, today);
  return (
    <div className={styles.day} data-panel={Boolean(chosenId) || undefined} ref={place}>
      <DayBar {...{ data, view, timeZone, chosenId, head }} day={shown} onJump={jump} />
      {data.unreadable && (
        <Notice
          title={t().unreadableVisits(data.unreadable.length, numberText(data.unreadable.length))}
          tone="warning"
        />
      )}
      <div className={styles.body}>
        {isGrid && columns.length === 0 && (
          <EmptyDay day={day} isOfSet={shown.sets.set !== "all"} onDay={page.onDay} />
        )}
        {isGrid && columns.length > 0 && (
          <DayGrid
            {...{ label, today, timeZone, now, holds, chosenId, confirmingIds }}
            isWeek={weekOf !== undefined}
            drag={move.drag}
            ghost={move.ghost}
            movingId={move.moving?.visit.id}
            onClick={pressCell}
            onKeyDown={(event) =>
              gridKeyDown(event, {
                onOpen: openCell,
                onStep: hand.take,
                onChange: ask,
                onFollowUp: hand.followUp,
                onHandOver: hand.handOver,
                onTurn: page.onTurn,
                onLeave: leave,
              })
            }
            picture={{ axis: picture.axis, columns }}
          />
        )}
        {view === "list" && (
          <VisitTable {...{ label, visits, now, timeZone, chosenId, confirmingIds, onChoose }} />
        )}
        {chosen && (
          <VisitPanel
            {...{ now, timeZone }}
            isConfirming={confirmingIds.has(chosen.id)}
            key={chosen.id}
            mayChange={hand.mayChange(chosen)}
            onChange={(step, anchor) => ask(chosen.id, step, anchor)}
            onClose={leave}
            onFollowUp={() => hand.followUp(chosen.id)}
            onHandOver={() => hand.handOver(chosen.id)}
            onStep={(status) => hand.take(chosen.id, status)}
            onTexts={(texts) => steps.change(chosen, texts)}
            staffId={hand.staffId}
            papers={Papers && <Papers timeZone={timeZone} visit={chosen} />}
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
          onDrop={move.drop}
          onLeave={move.leave}
          onSwitch={move.switchPart}
          onType={() => move.type("")}
          timeZone={timeZone}
        />
      )}
      <ToldSteps onUndo={hand.undo} steps={steps} />
      {hand.staffId &&
        steps.underWay.map((one) => (
          <StepSender
            key={one.visit.id}
            onDone={(done) => steps.onDone(one, done)}
            onNotDone={(ending) => steps.onNotDone(one, ending)}
            staffId={hand.staffId ?? ""}
            step={one}
            timeZone={timeZone}
          />
        ))}
    </div>
  );
}

type BlankProps = {
  isWeek: boolean;
  query: { error: unknown; isError: boolean; isFetching: boolean; refetch: () => Promise<unknown> };
};

function Blank({ isWeek, query: { error, isError, isFetching, refetch } }: BlankProps) {
  if (isWeek && error instanceof ApiProblem && error.kind === "not-found")
    return <Notice title={t().week.nobody} tone="info" />;
  if (!isError || isFetching) return <p className={styles.loading}>{t().loading}</p>;
  return (
    <Notice
      actions={<Button onClick={() => void refetch()}>{texts.tryAgain}</Button>}
      title={t().failed}
      tone="warning"
    />
  );
}
