import { useFormContext, useWatch } from "react-hook-form";
import { hasCancelationReason } from "#contract/booking-rules.ts";
import { bookingStatuses } from "#contract/booking-statuses.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { fieldId } from "#features/booking/draft/field-id.ts";
import { texts } from "#texts/texts.ts";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { Select } from "#ui/field/select.tsx";
import { BookingTextField } from "./booking-text-field.tsx";

/** The status, and for a cancelled appointment or a no-show the reason. */
export function StatusFields() {
  const { register, control, formState, trigger } = useFormContext<BookingDraft>();
  const status = useWatch({ control, name: "status" });
  const label = texts.fields.status;
  const wrong = formState.errors.status?.message;
  const error = wrong && texts.fieldError(label, wrong);
  const id = fieldId("status");
  return (
    <>
      <Field error={error} id={id} label={label}>
        <Select
          {...controlProps(id, { error })}
          {...register("status", {
            // Whether a time is needed depends on the status.
            onChange: () => formState.isSubmitted && void trigger(["start", "end"]),
          })}
          options={bookingStatuses.map((value) => ({ value, label: texts.status[value] }))}
        />
      </Field>
      {hasCancelationReason(status) && <BookingTextField name="cancelationReason" />}
    </>
  );
}
