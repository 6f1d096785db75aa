import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { patientQueries } from "#client/queries/patient-queries.ts";
import { sessionQueries } from "#client/queries/session-queries.ts";
import type { PatientSummary } from "#contract/patient.ts";
import { may } from "#domain/roles.ts";
import type { Day } from "#domain/wall-clock.ts";
import { newRegistration } from "#features/booking/draft/booking-draft.ts";
import { fieldId, focusField } from "#features/booking/draft/field-id.ts";
import { registerFieldId } from "#features/booking/registering/register-field-id.ts";
import { prepareRegistering, RegisterPatient } from "#features/booking/registering/register-patient.tsx";
import { numberText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { texts } from "#texts/texts.ts";
import { Combobox } from "#ui/combobox/combobox.tsx";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { Icon } from "#ui/icon.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { laterPart, useLater } from "#ui/later.tsx";
import { ChosenPatient } from "./chosen-patient.tsx";
import { sharedNames } from "./shared-names.ts";
import { minimumLength, type PatientSearchState, usePatientSearch } from "./use-patient-search.ts";

const PatientOption = laterPart(async () => (await import("./patient-option.tsx")).PatientOption);
const PatientSearchNote = laterPart(
  async () => (await import("./patient-search-note.tsx")).PatientSearchNote,
);

type PatientPickerProps = {
  /** The chosen patient's id, or "". */
  value: string;
  /** What stands in the box. */
  text: string;
  onChange: (patientId: string, text: string) => void;
  /** Whoever is being registered, as the panel for it writes that, or "". */
  registration: string;
  onRegistration: (registration: string) => void;
  error?: string;
  today: Day;
  timeZone: string;
};

const registerId = "register";

/** Finds and chooses the patient, or registers a new one. Another letter takes the choice back, so that text and patient never differ. */
export function PatientPicker(props: PatientPickerProps) {
  const { value, text, onChange, registration, onRegistration, error, today, timeZone } = props;
  useLater(PatientOption);
  const client = useQueryClient();
  const [wasOpened, setOpened] = useState(false);
  const chosen = useQuery(patientQueries.known(value)).data;
  const recent = useQuery({ ...patientQueries.recent(), enabled: wasOpened && !text }).data?.patients ?? [];
  const search = usePatientSearch(text, !value);
  const patients = text ? search.patients : recent;
  const namesakes = sharedNames(patients);
  const mayRegister = useMayRegister() && isSettled(search, text) && !value;
  const take = (patient: PatientSummary) => {
    client.setQueryData(patientQueries.known(patient.id).queryKey, patient);
    onRegistration("");
    onChange(patient.id, patient.name);
  };
  // A registration that was begun stays: it is given up by its own button, or by choosing somebody.
  const type = (typed: string) => onChange("", typed);
  const choose = (id: string) => {
    const patient = patients.find((found) => found.id === id);
    if (patient) take(patient);
    else if (registration) document.getElementById(registerFieldId("firstName"))?.focus();
    else onRegistration(newRegistration);
  };
  const retry = () => {
    focusField("patientId");
    search.retry();
  };
  const label = texts.fields.patientId;
  const hint = chosen ? (
    <ChosenPatient onSurviving={take} patient={chosen} timeZone={timeZone} today={today} />
  ) : (
    text && !registration && texts.search.notChosen
  );
  const id = fieldId("patientId");
  const note = !value && text && <PatientSearchNote onRetry={retry} search={search} typed={text} />;
  const isNobody = mayRegister && patients.length === 0;
  const found = patients.map((patient) => ({
    id: patient.id,
    content: (
      <PatientOption
        isNamesake={namesakes.has(patient.name)}
        patient={patient}
        timeZone={timeZone}
        today={today}
        typed={text && search.searched}
      />
    ),
  }));
  return (
    <>
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
          firstIsActive={text !== "" && !search.isBusy}
          isBusy={search.isBusy}
          heading={text ? isNobody && note : recent.length > 0 && texts.patient.recent}
          listLabel={texts.patient.list}
          note={!isNobody && note}
          onChoose={choose}
          onOpen={() => {
            setOpened(true);
            prepareRegistering();
          }}
          isChosen={value !== ""}
          onRestore={() => onChange(value, text)}
          onTextChange={type}
          options={
            mayRegister
              ? [
                  ...found,
                  { id: registerId, isApart: true, content: texts.patient.register(isolated(text.trim())) },
                ]
              : found
          }
          placeholder={texts.patient.placeholder}
          required
          text={text}
        />
      </Field>
      {registration && (
        <RegisterPatient
          kept={registration}
          onCancel={() => {
            onRegistration("");
            focusField("patientId");
          }}
          onChosen={(patient) => {
            take(patient);
            focusField("practitionerId");
          }}
          onKeep={onRegistration}
          today={today}
          typed={text}
        />
      )}
    </>
  );
}

function useMayRegister(): boolean {
  const staff = useQuery(sessionQueries.current()).data?.staff;
  return staff !== undefined && may(staff.role, "register");
}

// Whoever is registered was looked for first.
const isSettled = (search: PatientSearchState, text: string) =>
  text.trim().length >= minimumLength && !search.hasFailed && (!search.isBusy || search.patients.length > 0);

function announcement(search: PatientSearchState, typed: string): string {
  if (typed.trim().length < minimumLength || search.isBusy) return "";
  if (search.hasFailed) return texts.search.failed;
  const count = search.patients.length;
  return count === 0 ? texts.search.nobody(typed.trim()) : texts.search.found(count, numberText(count));
}
