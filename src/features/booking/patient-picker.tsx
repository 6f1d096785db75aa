import { useQuery, useQueryClient } from "@tanstack/react-query";
import { patientQueries } from "#contract/client/patient-queries.ts";
import type { PatientSummary } from "#contract/patient.ts";
import { numberText } from "#contract/texts/format.ts";
import { texts } from "#contract/texts/texts.ts";
import type { Day } from "#domain/wall-clock.ts";
import { Combobox } from "#ui/combobox/combobox.tsx";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { Icon } from "#ui/icon.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { fieldId, focusField } from "./field-id.ts";
import { PatientIdentity } from "./patient-identity.tsx";
import { PatientOption } from "./patient-option.tsx";
import { PatientSearchNote } from "./patient-search-note.tsx";
import { sharedNames } from "./shared-names.ts";
import { minimumLength, type PatientSearchState, usePatientSearch } from "./use-patient-search.ts";

type PatientPickerProps = {
  /** The chosen patient's id, or "". */
  value: string;
  /** What stands in the box. */
  text: string;
  onChange: (patientId: string, text: string) => void;
  error?: string;
  today: Day;
};

/** Finds and chooses the patient. Another letter takes the choice back, so that text and patient never differ. */
export function PatientPicker({ value, text, onChange, error, today }: PatientPickerProps) {
  const client = useQueryClient();
  const chosen = useQuery(patientQueries.known(value)).data;
  const search = usePatientSearch(text, !value);
  const namesakes = sharedNames(search.patients);
  const type = (typed: string) => onChange("", typed);
  const choose = (id: string) => {
    const patient = search.patients.find((found) => found.id === id);
    if (!patient) return;
    client.setQueryData(patientQueries.known(id).queryKey, patient);
    onChange(id, patient.name);
  };
  const retry = () => {
    focusField("patientId");
    search.retry();
  };
  const label = texts.fields.patientId;
  const hint = patientHint(chosen, text, today);
  const id = fieldId("patientId");
  return (
    <Field aside={texts.required} error={error} hint={hint} id={id} label={label}>
      <Combobox
        after={
          text && (
            <IconButton
              icon="close"
              label={texts.search.clear(label)}
              onClick={() => {
                type("");
                focusField("patientId");
              }}
              tabIndex={-1}
            />
          )
        }
        announcement={announcement(search, text)}
        before={<Icon name={value ? "person" : "search"} />}
        control={controlProps(id, { error, hint })}
        firstIsActive={!search.isBusy}
        listLabel={texts.patient.list}
        note={value || !text ? undefined : <PatientSearchNote onRetry={retry} search={search} typed={text} />}
        onChoose={choose}
        onTextChange={type}
        options={search.patients.map((patient) => ({
          id: patient.id,
          content: (
            <PatientOption
              isNamesake={namesakes.has(patient.name)}
              patient={patient}
              today={today}
              typed={search.searched}
            />
          ),
        }))}
        placeholder={texts.patient.placeholder}
        required
        text={text}
      />
    </Field>
  );
}

function patientHint(chosen: PatientSummary | undefined, text: string, today: Day) {
  if (chosen) return <PatientIdentity patient={chosen} today={today} />;
  return text ? texts.search.notChosen : undefined;
}

function announcement(search: PatientSearchState, typed: string): string {
  if (typed.trim().length < minimumLength || search.isBusy) return "";
  if (search.hasFailed) return texts.search.failed;
  const count = search.patients.length;
  return count === 0 ? texts.search.nobody(typed.trim()) : texts.search.found(count, numberText(count));
}
