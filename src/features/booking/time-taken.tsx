import { useQuery } from "@tanstack/react-query";
import type { Ref } from "react";
import { useFormContext } from "react-hook-form";
import { patientQueries } from "#contract/client/patient-queries.ts";
import { practitionerQueries } from "#contract/client/practitioner-queries.ts";
import type { Conflict } from "#contract/problem.ts";
import { timeRangeText } from "#contract/texts/format.ts";
import { isolated } from "#contract/texts/isolated.ts";
import { texts } from "#contract/texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import type { BookingDraft } from "./booking-draft.ts";
import styles from "./booking-outcome.module.css";
import { focusField } from "./field-id.ts";

type TimeTakenProps = { conflicts: readonly Conflict[]; timeZone: string; ref: Ref<HTMLElement> };

/** Who has the time already, all of them at once, and the way to another time. */
export function TimeTaken({ conflicts, timeZone, ref }: TimeTakenProps) {
  const { getValues } = useFormContext<BookingDraft>();
  const [patientId, practitionerId] = getValues(["patientId", "practitionerId"]);
  const patient = useQuery(patientQueries.known(patientId)).data?.name;
  const practitioners = useQuery(practitionerQueries.all()).data?.practitioners;
  const practitioner = practitioners?.find(({ id }) => id === practitionerId)?.name;
  const sentence = (conflict: Conflict) => {
    const time = timeRangeText(new Date(conflict.start), new Date(conflict.end), timeZone);
    return conflict.with === "patient"
      ? texts.booking.taken(patient ? isolated(patient) : texts.booking.thePatient, time)
      : texts.booking.taken(practitioner ? isolated(practitioner) : texts.booking.thePractitioner, time);
  };
  return (
    <Notice
      actions={<Button onClick={() => focusField("start")}>{texts.booking.changeTime}</Button>}
      ref={ref}
      title={texts.booking.takenTitle}
      tone="warning"
    >
      <ul className={styles.conflicts}>
        {conflicts.map((conflict) => (
          <li
            className={styles.conflict}
            key={`${conflict.with} ${conflict.start} ${conflict.appointmentId}`}
          >
            {sentence(conflict)}
          </li>
        ))}
      </ul>
      <p className={styles.advice}>{texts.booking.takenAdvice}</p>
    </Notice>
  );
}
