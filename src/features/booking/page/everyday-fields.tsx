import { useFormContext, useWatch } from "react-hook-form";
import type { Day } from "#domain/wall-clock.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { BookingTextField } from "#features/booking/fields/booking-text-field.tsx";
import { ServiceField } from "#features/booking/fields/service-field.tsx";
import { TypeField } from "#features/booking/fields/type-field.tsx";
import { PatientPicker } from "#features/booking/patient/patient-picker.tsx";
import {
  PractitionerPicker,
  type PractitionerValue,
} from "#features/booking/practitioner/practitioner-picker.tsx";
import { TimeFields } from "#features/booking/time/time-fields.tsx";
import { texts } from "#texts/texts.ts";
import { laterPart } from "#ui/later.tsx";
import styles from "./booking-form.module.css";

const AnyPractitioner = laterPart(
  async () => (await import("#features/booking/practitioner/any-practitioner.tsx")).AnyPractitioner,
);

/** The fields that nearly every booking fills in. Each hears only what it shows, so that a letter in one draws no other. */
export function EverydayFields({ timeZone, today }: { timeZone: string; today: Day }) {
  return (
    <div className={styles.fields}>
      <PatientField timeZone={timeZone} today={today} />
      <PractitionerField timeZone={timeZone} />
      <TimeFields timeZone={timeZone} today={today} />
      <div className={styles.pair}>
        <TypeField />
        <ServiceField timeZone={timeZone} />
      </div>
      <BookingTextField name="reasonCode" rows={1} templates="reasons" />
      <BookingTextField
        hint={texts.booking.instructionsHint}
        name="patientInstruction"
        rows={2}
        templates="instructions"
      />
    </div>
  );
}

function PatientField({ timeZone, today }: { timeZone: string; today: Day }) {
  const { control, formState, setValue } = useFormContext<BookingDraft>();
  const [patientId, text, registration] = useWatch({
    control,
    name: ["patientId", "patientText", "registration"],
  });
  const choose = (id: string, name: string) => {
    // While somebody types, nothing is more or less wrong than before.
    const shouldValidate = formState.isSubmitted && id !== patientId;
    setValue("patientId", id, { shouldDirty: true, shouldValidate });
    setValue("patientText", name, { shouldDirty: true });
  };
  return (
    <PatientPicker
      error={useErrorOf("patientId")}
      onChange={choose}
      onRegistration={(next) => next !== registration && setValue("registration", next)}
      registration={registration}
      text={text}
      timeZone={timeZone}
      today={today}
      value={patientId}
    />
  );
}

function PractitionerField({ timeZone }: { timeZone: string }) {
  const { control, formState, setValue } = useFormContext<BookingDraft>();
  const [patientId, id, text, anySpecialty] = useWatch({
    control,
    name: ["patientId", "practitionerId", "practitionerText", "anySpecialty"],
  });
  const choose = (chosen: PractitionerValue) => {
    const isOther = chosen.id !== id || chosen.anySpecialty !== anySpecialty || chosen.text.trim() === "";
    setValue("practitionerText", chosen.text, { shouldDirty: true });
    setValue("anySpecialty", chosen.anySpecialty, { shouldDirty: true });
    setValue("practitionerId", chosen.id, {
      shouldDirty: true,
      shouldValidate: formState.isSubmitted && isOther,
    });
  };
  return (
    <>
      <PractitionerPicker
        error={useErrorOf("practitionerId")}
        onChange={choose}
        patientId={patientId}
        timeZone={timeZone}
        value={{ id, text, anySpecialty }}
      />
      {anySpecialty && <AnyPractitioner specialty={anySpecialty} timeZone={timeZone} />}
    </>
  );
}

function useErrorOf(field: "patientId" | "practitionerId"): string | undefined {
  const wrong = useFormContext<BookingDraft>().formState.errors[field]?.message;
  return wrong && texts.fieldError(texts.fields[field], wrong);
}
