import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { sessionQueries } from "#client/queries/session-queries.ts";
import type { BookingWithOverride } from "#contract/booking-request.ts";
import type { Conflict, Problem } from "#contract/problem.ts";
import { may } from "#domain/roles.ts";
import { type BookingDraft, bookingFromDraft } from "#features/booking/draft/booking-draft.ts";
import { focusField } from "#features/booking/draft/field-id.ts";
import { submitId } from "#features/booking/page/booking-footer.tsx";
import { conflictText } from "#texts/conflict-text.ts";
import { whenText } from "#texts/format.ts";
import { outcomeTexts } from "#texts/outcome/outcome-texts.ts";
import { takenTexts } from "#texts/taken/taken-texts.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { AlternativeTimes } from "./alternative-times.tsx";
import styles from "./conflict-panel.module.css";
import { OverrideSection } from "./override-section.tsx";
import { usePeopleNames } from "./use-people-names.ts";

export type ConflictPanelProps = {
  /** What was refused. */
  booking: BookingWithOverride;
  problem?: Problem;
  timeZone: string;
  onBookAnyway: (reason: string) => void;
};

/** Everything that is in the way of a time, the free times near it, and, for who may, the way to book it all the same. */
export function ConflictPanel({ booking, problem, timeZone, onBookAnyway }: ConflictPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const names = usePeopleNames(booking);
  const isUnchanged = useIsUnchanged(booking, timeZone);
  const staff = useQuery(sessionQueries.current()).data?.staff;
  const mayOverride = staff !== undefined && may(staff.role, "override");
  const conflicts = (problem?.conflicts ?? []).toSorted((a, b) => weight(a) - weight(b));
  const { start, end, practitionerId } = booking;
  return (
    <Notice headingRef={heading} title={outcomeTexts().takenTitle} tone="warning">
      {start && end && <p>{takenTexts().refused(whenText(new Date(start), new Date(end), timeZone))}</p>}
      {conflicts.length === 0 && <p>{takenTexts().unnamed}</p>}
      <ul className={styles.conflicts} data-refused={isUnchanged || undefined}>
        {conflicts.map((conflict) => (
          <li
            className={styles.conflict}
            data-with={conflict.with}
            key={`${conflict.with} ${conflict.start} ${conflict.appointmentId}`}
          >
            {conflictText(conflict, { ...names, timeZone })}
          </li>
        ))}
      </ul>
      <AlternativeTimes
        alternatives={problem?.alternatives ?? []}
        onChosen={() => document.getElementById(submitId)?.focus()}
        practitionerId={practitionerId}
        refusedStart={start}
        timeZone={timeZone}
      />
      <div className={styles.otherTime}>
        <Button look="quiet" onClick={() => focusField("start")}>
          {takenTexts().changeTime}
        </Button>
      </div>
      {mayOverride && isUnchanged && <OverrideSection onBookAnyway={onBookAnyway} />}
    </Notice>
  );
}

// What hurts a patient comes first: nobody can be in two places.
const weight = ({ with: what }: Conflict) => (what === "patient" ? 0 : 1);

/** Whether the form still asks for what was refused; a reason for that time is none for another one. */
function useIsUnchanged(refused: BookingWithOverride, timeZone: string): boolean {
  const { control } = useFormContext<BookingDraft>();
  const { booking } = bookingFromDraft(useWatch({ control }) as BookingDraft, timeZone);
  const decisive = ["patientId", "practitionerId", "start", "end"] as const;
  return decisive.every((field) => booking[field] === refused[field]);
}
