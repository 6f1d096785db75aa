import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { askForChange } from "#client/addresses/ask-for-change.ts";
import { followUpAddress } from "#client/addresses/follow-up-address.ts";
import { handOverAddress } from "#client/addresses/hand-over-address.ts";
import { appointmentQueries } from "#client/queries/appointment-queries.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { Staff } from "#contract/session.ts";
import { shortcuts } from "#contract/shortcuts.ts";
import { canBeCancelled, canBeMoved } from "#domain/appointment/appointment-life-cycle.ts";
import { visitsOfDay } from "#domain/appointment/visits-of-day.ts";
import { mayBookWith } from "#domain/roles.ts";
import type { Day } from "#domain/wall-clock.ts";
import { numberText, timeText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Notice } from "#ui/notice.tsx";
import { useShortcuts } from "#ui/shortcuts/use-shortcuts.ts";
import { useNow } from "#ui/use-now.ts";
import { DayVisit } from "./day-visit.tsx";
import styles from "./day-visits.module.css";
import { t } from "./t.ts";

type DayVisitsProps = { practitionerId: string; staff: Staff; day: Day; timeZone: string };

/** Everybody on a practitioner's day; who is at hand comes first and is open, what has its outcome is folded away. */
export function DayVisits({ practitionerId, staff, day, timeZone }: DayVisitsProps) {
  const now = useNow(15_000);
  const list = useRef<HTMLDivElement>(null);
  const [, navigate] = useLocation();
  const [isPastOpen, setPastOpen] = useState(false);
  const [toggled, setToggled] = useState<Record<string, boolean>>({});
  // Whom somebody is busy with stays where the focus is.
  const [touchedId, setTouched] = useState<string>();
  const { data, isError, isFetching, refetch } = useQuery(appointmentQueries.day(day, timeZone));
  const visits = data?.appointments.filter((one) => one.practitionerId === practitionerId) ?? [];
  const { past, atHand, coming } = visitsOfDay(visits);
  const touched = past.find(({ id }) => id === touchedId);
  const folded = past.filter((visit) => visit !== touched);
  const mayChange = mayBookWith(staff, practitionerId);

  const followUp = (id: string) => {
    setTouched(id);
    navigate(followUpAddress(id));
  };
  const handOver = (id: string) => navigate(handOverAddress(id));
  const forWhoIsMeant = (action: (id: string) => void) => () => {
    const id = focusedRow()?.dataset["visit"] ?? atHand?.id;
    if (id && mayChange) action(id);
  };
  const change = (step: "move" | "cancel", id: string, anchor?: HTMLElement | null) => {
    const appointment = visits.find((one) => one.id === id);
    const isPossible = appointment && (step === "move" ? canBeMoved : canBeCancelled)(appointment);
    const place =
      anchor ?? document.querySelector<HTMLElement>(`[data-visit="${CSS.escape(id)}"] [data-visit-head]`);
    if (isPossible && place) askForChange({ appointment, step, anchor: place });
  };
  useShortcuts({
    [shortcuts.myDay.move]: forWhoIsMeant((id) => change("move", id)),
    [shortcuts.myDay.cancel]: forWhoIsMeant((id) => change("cancel", id)),
    [shortcuts.myDay.followUp]: forWhoIsMeant(followUp),
    [shortcuts.myDay.handOver]: forWhoIsMeant(handOver),
  });

  const isLoaded = data !== undefined;
  useEffect(() => {
    // Who has just come to the page is where the keys begin; who has gone somewhere else stays there.
    if (isLoaded && document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>("[data-visit-head]")?.focus();
  }, [isLoaded]);

  const row = (visit: AppointmentView) => (
    <DayVisit
      isAtHand={visit === atHand}
      isOpen={toggled[visit.id] ?? (visit === atHand || visit === touched)}
      key={visit.id}
      mayChange={mayChange}
      onChange={(step, anchor) => change(step, visit.id, anchor)}
      now={now}
      onFollowUp={() => followUp(visit.id)}
      onHandOver={() => handOver(visit.id)}
      onToggle={(isOpen) => setToggled({ ...toggled, [visit.id]: isOpen })}
      onTouch={() => setTouched(visit.id)}
      timeZone={timeZone}
      visit={visit}
    />
  );
  return (
    <div className={styles.day} ref={list}>
      {isError && !isFetching && (
        <Notice
          actions={<Button onClick={() => void refetch()}>{texts.tryAgain}</Button>}
          title={t().failed}
          tone="warning"
        />
      )}
      {!data && isFetching && (
        <div className={styles.loading}>
          <p>{t().loading}</p>
          <span />
          <span />
          <span />
        </div>
      )}
      {atHand && row(atHand)}
      {data && !atHand && <p className={styles.blank}>{visits.length === 0 ? t().nobody : t().allSeen}</p>}
      {(coming.length > 0 || touched) && (
        <ul aria-label={t().list} className={styles.list}>
          {[...(touched ? [touched] : []), ...coming].map((visit) => (
            <li key={visit.id}>{row(visit)}</li>
          ))}
        </ul>
      )}
      {folded.length > 0 && (
        <Disclosure
          id="my-day-past"
          isOpen={isPastOpen}
          label={t().past(folded.length, numberText(folded.length))}
          onToggle={() => setPastOpen(!isPastOpen)}
        >
          <ul className={styles.list}>
            {folded.map((visit) => (
              <li key={visit.id}>{row(visit)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {data && <p className={styles.asOf}>{t().asOf(timeText(new Date(data.asOf), timeZone))}</p>}
    </div>
  );
}

const focusedRow = () => document.activeElement?.closest<HTMLElement>("[data-visit]");
