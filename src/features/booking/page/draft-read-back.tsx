import { useQuery } from "@tanstack/react-query";
import { useFormContext, useWatch } from "react-hook-form";
import { patientQueries } from "#client/queries/patient-queries.ts";
import { practitionerQueries } from "#client/queries/practitioner-queries.ts";
import { readEntry } from "#domain/appointment/appointment-time.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { ReadBack } from "#features/booking/outcome/read-back.tsx";
import { useTimeEntry } from "#features/booking/when/use-time-entry.ts";
import { texts } from "#texts/texts.ts";
import styles from "./booking-form.module.css";

/** What the form would book as it stands, to be read out to the patient before. */
export function DraftReadBack({ timeZone }: { timeZone: string }) {
  const { control } = useFormContext<BookingDraft>();
  const [patientId, practitionerId, practitionerText] = useWatch({
    control,
    name: ["patientId", "practitionerId", "practitionerText"],
  });
  const [entry] = useTimeEntry();
  const patient = useQuery(patientQueries.known(patientId)).data;
  const practitioners = useQuery(practitionerQueries.all()).data?.practitioners;
  const { start, end } = readEntry(entry, timeZone);
  // Whoever is chosen is named, though the list of all is not there yet.
  const known = practitioners?.find(({ id }) => id === practitionerId);
  if (!patient) return <p className={styles.nothingYet}>{texts.booking.nothingYet}</p>;
  return (
    <ReadBack
      end={end}
      patient={patient}
      practitioner={practitionerId ? (known ?? { id: practitionerId, name: practitionerText }) : undefined}
      start={start}
      timeZone={timeZone}
    />
  );
}
