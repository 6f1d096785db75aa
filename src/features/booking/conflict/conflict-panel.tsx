import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { sessionQueries } from "#client/queries/session-queries.ts";
import type { Conflict } from "#contract/problem.ts";
import { may } from "#domain/roles.ts";
import { focusField, submitId } from "#features/booking/draft/field-id.ts";
import type { RefusedTime } from "#features/booking/when/attempt.ts";
import { conflictText, conflictTitle, isAbsence, isOfStanding } from "#texts/conflict-text.ts";
import { whenText } from "#texts/format.ts";
import { takenTexts } from "#texts/taken/taken-texts.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { AlternativeTimes } from "./alternative-times.tsx";
import styles from "./conflict-panel.module.css";
import { OverrideSection } from "./override-section.tsx";
import { usePeopleNames } from "./use-people-names.ts";

export type ConflictPanelProps = {
  refused: RefusedTime;
  timeZone: string;
  onBookAnyway: (reason: string) => void;
};

/** Everything that is in the way of a time, the free times near it, and, for who may, the way to book it all the same. */
export function ConflictPanel({ refused, timeZone, onBookAnyway }: ConflictPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { booking, alternatives } = refused;
  // A second refusal of the same time is one more thing to read.
  useEffect(() => {
    if (refused) heading.current?.focus();
  }, [refused]);
  const names = usePeopleNames(booking);
  const staff = useQuery(sessionQueries.current()).data?.staff;
  const mayOverride = staff !== undefined && may(staff.role, "override");
  const conflicts = refused.conflicts.toSorted((a, b) => weight(a) - weight(b));
  const isStanding = isOfStanding(conflicts);
  const { start, end, practitionerId } = booking;
  return (
    <Notice headingRef={heading} title={conflictTitle(conflicts, { ...names, timeZone })} tone="warning">
      {start && end && <p>{takenTexts().refused(whenText(new Date(start), new Date(end), timeZone))}</p>}
      {conflicts.length === 0 && <p>{takenTexts().unnamed}</p>}
      <ul className={styles.conflicts}>
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
      {!isStanding && (
        <AlternativeTimes
          alternatives={alternatives}
          onChosen={() => document.getElementById(submitId)?.focus()}
          practitionerId={practitionerId}
          refusedStart={start}
          timeZone={timeZone}
        />
      )}
      <div className={styles.otherTime}>
        <Button look="quiet" onClick={() => focusField(isStanding ? "patientId" : "start")}>
          {isStanding ? takenTexts().changePatient : takenTexts().changeTime}
        </Button>
      </div>
      {mayOverride && (
        <OverrideSection
          of={obstacleOf(conflicts)}
          onBookAnyway={onBookAnyway}
          who={doubleBooked(conflicts, names)}
        />
      )}
    </Notice>
  );
}

// What hurts a patient comes first: nobody can be in two places.
const weight = ({ with: what }: Conflict) => (what === "patient" ? 0 : 1);

function obstacleOf(conflicts: readonly Conflict[]) {
  if (isOfStanding(conflicts)) return "standing";
  return conflicts.length > 0 && conflicts.every(isAbsence) ? "hours" : "taken";
}

/** Who would have two appointments at once. */
function doubleBooked(conflicts: readonly Conflict[], names: ReturnType<typeof usePeopleNames>): string {
  const first = conflicts.find((conflict) => !isAbsence(conflict));
  if (first?.with === "patient") return first.patientName ?? names.patient ?? takenTexts().thePatient;
  return first?.practitionerName ?? names.practitioner ?? takenTexts().thePractitioner;
}
