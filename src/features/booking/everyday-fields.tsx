import { useFormContext, useWatch } from "react-hook-form";
import { needsTime } from "#contract/booking.ts";
import { texts } from "#contract/texts/texts.ts";
import type { Day } from "#domain/wall-clock.ts";
import type { BookingDraft, DraftField } from "./booking-draft.ts";
import styles from "./booking-form.module.css";
import { BookingTextField } from "./booking-text-field.tsx";
import { PatientPicker } from "./patient-picker.tsx";
import { PractitionerPicker } from "./practitioner-picker.tsx";
import { TimeFields } from "./time-fields.tsx";
import { TypeField } from "./type-field.tsx";

/** The fields that nearly every booking fills in. */
export function EverydayFields({ timeZone, today }: { timeZone: string; today: Day }) {
  const { control, formState, setValue } = useFormContext<BookingDraft>();
  const [status, patientId, patientText, practitionerId, practitionerText] = useWatch({
    control,
    name: ["status", "patientId", "patientText", "practitionerId", "practitionerText"],
  });
  const choosePatient = (id: string, text: string) => {
    setValue("patientId", id, { shouldDirty: true, shouldValidate: formState.isSubmitted });
    setValue("patientText", text, { shouldDirty: true });
  };
  const choosePractitioner = (id: string, text: string) => {
    setValue("practitionerText", text, { shouldDirty: true });
    setValue("practitionerId", id, { shouldDirty: true, shouldValidate: formState.isSubmitted });
  };
  const errorOf = (field: DraftField) => {
    const wrong = formState.errors[field]?.message;
    return wrong && texts.fieldError(texts.fields[field as "patientId"], wrong);
  };
  return (
    <div className={styles.fields}>
      <PatientPicker
        error={errorOf("patientId")}
        onChange={choosePatient}
        text={patientText}
        today={today}
        value={patientId}
      />
      <PractitionerPicker
        error={errorOf("practitionerId")}
        onChange={choosePractitioner}
        text={practitionerText}
        value={practitionerId}
      />
      <TimeFields isRequired={needsTime(status)} timeZone={timeZone} today={today} />
      <div className={styles.pair}>
        <TypeField />
        <BookingTextField name="serviceType" />
      </div>
      <BookingTextField name="reasonCode" rows={1} />
      <BookingTextField hint={texts.booking.instructionsHint} name="patientInstruction" rows={2} />
    </div>
  );
}
