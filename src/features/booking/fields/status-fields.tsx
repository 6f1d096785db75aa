import { useFormContext, useWatch } from "react-hook-form";
import { hasCancelationReason } from "#contract/booking-rules.ts";
import { isOffered, offeredStatuses } from "#domain/appointment/offered-statuses.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { fieldId } from "#features/booking/draft/field-id.ts";
import { texts } from "#texts/texts.ts";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { Select } from "#ui/field/select.tsx";
import { BookingTextField } from "./booking-text-field.tsx";
import { useMoment } from "./use-moment.ts";

type Status = BookingDraft["status"];

const groups = ["planned", "present", "recorded"] as const;

/** What the appointment begins as, which depends on its time, and for one that did not take place the reason. */
export function StatusFields({ timeZone }: { timeZone: string }) {
  const { register, control, formState, trigger } = useFormContext<BookingDraft>();
  const status = useWatch({ control, name: "status" });
  const moment = useMoment(timeZone);
  const offered: Partial<Record<(typeof groups)[number], readonly Status[]>> = offeredStatuses[moment];
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
          groups={groups.flatMap((group) => {
            const options = offered[group]?.map(optionOf);
            return options ? [{ label: texts.statusGroups[group], options }] : [];
          })}
          // What was chosen for another time stays until somebody changes it.
          options={isOffered(status, moment) ? [] : [optionOf(status)]}
        />
      </Field>
      {hasCancelationReason(status) && <BookingTextField name="cancelationReason" />}
    </>
  );
}

const optionOf = (value: Status) => ({ value, label: texts.status[value] });
