import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { patientQueries } from "#client/queries/patient-queries.ts";
import { practitionerQueries } from "#client/queries/practitioner-queries.ts";
import { fieldId, focusField } from "#features/booking/draft/field-id.ts";
import { numberText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { usualText } from "#texts/usual/usual-text.ts";
import { Combobox } from "#ui/combobox/combobox.tsx";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { later, laterPart, useLater } from "#ui/later.tsx";

const PractitionerOption = laterPart(
  async () => (await import("./practitioner-option.tsx")).PractitionerOption,
);
const PractitionerSearchNote = laterPart(
  async () => (await import("./practitioner-search-note.tsx")).PractitionerSearchNote,
);
const choosing = later(async () => (await import("./practitioner-options.ts")).practitionerOptions);

/** Who was chosen: somebody, anybody of a specialty, or nobody yet; `text` stands in the box. */
export type PractitionerValue = { id: string; text: string; anySpecialty: string };

type PractitionerPickerProps = {
  value: PractitionerValue;
  onChange: (value: PractitionerValue) => void;
  /** The chosen patient's id, or "". */
  patientId: string;
  error?: string;
  timeZone: string;
};

const usualMinutes = 30;

/** Finds and chooses the practitioner, by name or specialty, among all of the clinic, or anybody of a specialty. */
export function PractitionerPicker({ value, onChange, patientId, error, timeZone }: PractitionerPickerProps) {
  const { id: chosenId, text, anySpecialty } = value;
  const [wasOpened, setOpened] = useState(false);
  const all = useQuery(practitionerQueries.all());
  const firstFree = useQuery({ ...practitionerQueries.firstFree(usualMinutes), enabled: wasOpened });
  const visits = useQuery({
    ...patientQueries.visits(patientId),
    enabled: wasOpened && patientId !== "",
  }).data;
  const practitioners = all.data?.practitioners ?? [];
  const chosen = practitioners.find(({ id }) => id === chosenId);
  const isChosen = chosen !== undefined || anySpecialty !== "";
  const typed = isChosen ? "" : text;
  useLater(PractitionerOption);
  const practitionerOptions = useLater(choosing);
  const choices = practitionerOptions?.({ practitioners, firstFree: firstFree.data, visits }, typed) ?? [];
  const type = (next: string) => onChange({ id: "", text: next, anySpecialty: "" });
  const choose = (id: string) => {
    const choice = choices.find((one) => one.id === id);
    if (choice?.kind === "one") onChange({ id, text: choice.practitioner.name, anySpecialty: "" });
    if (choice?.kind === "any") {
      const { specialty } = choice;
      onChange({ id: "", text: texts.practitioner.anyOf(usualText(specialty)), anySpecialty: specialty });
    }
  };
  const retry = () => {
    focusField("practitionerId");
    void all.refetch();
  };
  const label = texts.fields.practitionerId;
  const hint = chosen
    ? chosen.specialty && usualText(chosen.specialty)
    : text && (anySpecialty ? texts.practitioner.anyHint : texts.search.notChosen);
  const id = fieldId("practitionerId");
  return (
    <Field error={error} hint={hint} id={id} label={label}>
      <Combobox
        after={
          text && (
            <IconButton
              icon="close"
              label={texts.search.clear(label)}
              onClick={() => {
                type("");
                focusField("practitionerId");
              }}
              tabIndex={-1}
            />
          )
        }
        announcement={all.isSuccess ? announcement(choices.length, text) : ""}
        control={controlProps(id, { error, hint })}
        firstIsActive={!isChosen && text.trim() !== ""}
        isBusy={all.isPending || !practitionerOptions}
        listLabel={texts.practitioner.list}
        note={<PractitionerSearchNote count={choices.length} onRetry={retry} query={all} typed={text} />}
        onChoose={choose}
        onOpen={() => setOpened(true)}
        isChosen={isChosen}
        onRestore={() => onChange(value)}
        onTextChange={type}
        options={choices.map((choice) => ({
          id: choice.id,
          isApart: choice.kind === "any",
          content: (
            <PractitionerOption
              choice={choice}
              isLoaded={firstFree.isSuccess}
              timeZone={timeZone}
              typed={typed}
            />
          ),
        }))}
        placeholder={texts.practitioner.placeholder}
        text={text}
      />
    </Field>
  );
}

const announcement = (count: number, typed: string) =>
  count === 0 ? texts.search.nobody(typed.trim()) : texts.search.found(count, numberText(count));
