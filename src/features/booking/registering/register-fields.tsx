import type { ComponentProps, ReactNode } from "react";
import { readBirthDates } from "#domain/typed/typed-birth-dates.ts";
import type { Day } from "#domain/wall-clock.ts";
import { ageText } from "#features/booking/identity/patient-identity.tsx";
import { ar } from "#features/booking/texts/register/ar.ts";
import { en } from "#features/booking/texts/register/en.ts";
import { birthDateText } from "#texts/format.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { locale, texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { CheckBox } from "#ui/field/check-box.tsx";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { Select } from "#ui/field/select.tsx";
import { TextInput } from "#ui/field/text-input.tsx";
import { Offers } from "#ui/offers/offers.tsx";
import { registerFieldId } from "./register-field-id.ts";
import styles from "./register-panel.module.css";
import type { RegistrationDraft, RegistrationField } from "./registration-draft.ts";

const t = pageTexts({ en, ar });

/** The id of the box that says that the birth date is not known. */
export const unknownId = "register-birth-date-unknown";

// Chrome offers addresses that it has kept wherever it sees “off”, and none where it sees a word of the standard for what it
// does not keep. The others are for managers of passwords, which fill in whoever is signed in.
const unremembered = {
  autoComplete: "impp",
  "data-1p-ignore": "",
  "data-bwignore": "",
  "data-lpignore": "true",
};

type RegisterFieldsProps = {
  draft: RegistrationDraft;
  errors?: Map<RegistrationField, string>;
  onChange: (change: Partial<RegistrationDraft>) => void;
  /** Somebody has left a field. */
  onLeave: (field: RegistrationField) => void;
  /** What stands in them is on its way. */
  isClosed: boolean;
  today: Day;
  /** Stands beside the name. */
  children: ReactNode;
};

/** The fields of a new patient. The birth date is read back, since it may mean two days. */
export function RegisterFields(props: RegisterFieldsProps) {
  const { draft, errors, onChange, onLeave, isClosed, today, children } = props;
  const days = readBirthDates(draft.birthDate, { today, locale });
  const field = (name: RegistrationField, more: { isRequired?: boolean; hint?: React.ReactNode } = {}) => {
    const id = registerFieldId(name);
    const error = errors?.get(name);
    return {
      around: {
        id,
        error,
        hint: more.hint,
        label: t().fields[name],
        aside: more.isRequired && texts.required,
      },
      control: {
        ...controlProps(id, { error, hint: more.hint }),
        "aria-required": more.isRequired || undefined,
        value: draft[name],
        onBlur: () => onLeave(name),
        onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
      } satisfies ComponentProps<"input"> & ComponentProps<"select">,
    };
  };
  const text = (name: RegistrationField, more?: { isRequired?: boolean; hint?: React.ReactNode }) => {
    const { around, control } = field(name, more);
    return (
      <Field {...around}>
        <TextInput
          {...control}
          {...unremembered}
          dir={name === "phone" || name === "email" ? "ltr" : "auto"}
        />
      </Field>
    );
  };
  const gender = field("gender");
  const isUnknown = draft.birthDateUnknown === "yes" && !draft.birthDate.trim();
  const hint = days[0] ? <ReadDays days={days} onChange={onChange} today={today} /> : t().birthDateExample;
  return (
    <div className={styles.fields} inert={isClosed}>
      {text("firstName", { hint: !draft.firstName.trim() && t().oneName })}
      {text("lastName", { isRequired: true })}
      {children}
      {text("birthDate", { isRequired: true, hint })}
      {text("phone")}
      {text("email")}
      <Field {...gender.around}>
        <Select
          {...gender.control}
          options={Object.entries(t().genders).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <CheckBox
        checked={isUnknown}
        disabled={draft.birthDate.trim() !== ""}
        id={unknownId}
        label={t().birthDateUnknown}
        onChange={(event) => onChange({ birthDateUnknown: event.target.checked ? "yes" : "" })}
      />
    </div>
  );
}

type ReadDaysProps = Pick<RegisterFieldsProps, "onChange" | "today"> & { days: Day[] };

function ReadDays({ days: [meant = "", ...others], onChange, today }: ReadDaysProps) {
  const take = (day: Day) => {
    document.getElementById(registerFieldId("birthDate"))?.focus();
    onChange({ birthDate: birthDateText(day) });
  };
  return (
    <span className={styles.meant}>
      <strong>{birthDateText(meant)}</strong> <span>{ageText(meant, today)}</span>
      {others.length > 0 && (
        <Offers className={styles.others} label={t().otherMeaning} way={texts.offersWay}>
          {others.map((day) => (
            <Button key={day} look="quiet" onClick={() => take(day)}>
              {t().otherReading(birthDateText(day))}
            </Button>
          ))}
        </Offers>
      )}
    </span>
  );
}
