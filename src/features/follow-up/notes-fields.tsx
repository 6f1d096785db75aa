import { bookingLimits } from "#contract/booking-limits.ts";
import { texts } from "#texts/texts.ts";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { TextArea } from "#ui/field/text-area.tsx";
import { TextInput } from "#ui/field/text-input.tsx";
import styles from "./notes-fields.module.css";
import type { Plan } from "./use-plan.ts";

type NotesFieldsProps = { plan: Plan; isOpen: boolean; onChange: (changes: Partial<Plan>) => void };

const ids = { reason: "follow-up-reason", instructions: "follow-up-instructions" };

/** What is carried over from the visit, to be changed where the next one is about something else. */
export function NotesFields({ plan, isOpen, onChange }: NotesFieldsProps) {
  const { reasonCode, patientInstruction } = texts.fields;
  const wrongReason = tooLong(reasonCode, plan.reason, bookingLimits.reasonCode);
  const wrongInstructions = tooLong(patientInstruction, plan.instructions, bookingLimits.patientInstruction);
  return (
    <div className={styles.notes} inert={!isOpen}>
      <Field error={wrongReason} id={ids.reason} label={reasonCode}>
        <TextInput
          {...controlProps(ids.reason, { error: wrongReason })}
          onChange={(event) => onChange({ reason: event.target.value })}
          value={plan.reason}
        />
      </Field>
      <Field error={wrongInstructions} id={ids.instructions} label={patientInstruction}>
        <TextArea
          {...controlProps(ids.instructions, { error: wrongInstructions })}
          onChange={(event) => onChange({ instructions: event.target.value })}
          value={plan.instructions}
        />
      </Field>
    </div>
  );
}

/** The id of the first text that is too long to be sent. */
export function wrongNoteId({ reason, instructions }: Plan): string | undefined {
  if (reason.length > bookingLimits.reasonCode) return ids.reason;
  return instructions.length > bookingLimits.patientInstruction ? ids.instructions : undefined;
}

// Too long a text is refused, never cut.
const tooLong = (label: string, text: string, limit: number) =>
  text.length > limit ? texts.fieldError(label, texts.validation.tooLong(limit)) : undefined;
