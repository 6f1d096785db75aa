import { useQuery } from "@tanstack/react-query";
import { practitionerQueries } from "#contract/client/practitioner-queries.ts";
import type { PractitionerSummary } from "#contract/practitioner.ts";
import { numberText } from "#contract/texts/format.ts";
import { texts } from "#contract/texts/texts.ts";
import { fold } from "#domain/fold.ts";
import { Combobox } from "#ui/combobox/combobox.tsx";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { fieldId, focusField } from "./field-id.ts";
import { PractitionerOption } from "./practitioner-option.tsx";
import { PractitionerSearchNote } from "./practitioner-search-note.tsx";

type PractitionerPickerProps = {
  /** The chosen practitioner's id, or "". */
  value: string;
  /** What stands in the box. */
  text: string;
  onChange: (practitionerId: string, text: string) => void;
  error?: string;
};

/** Finds and chooses the practitioner, by name or specialty, among all of the clinic. */
export function PractitionerPicker({ value, text, onChange, error }: PractitionerPickerProps) {
  const all = useQuery(practitionerQueries.all());
  const practitioners = all.data?.practitioners ?? [];
  const chosen = practitioners.find(({ id }) => id === value);
  const matches = chosen ? practitioners : practitioners.filter((one) => isSought(one, text));
  const type = (typed: string) => onChange("", typed);
  const choose = (id: string) => onChange(id, practitioners.find((one) => one.id === id)?.name ?? "");
  const retry = () => {
    focusField("practitionerId");
    void all.refetch();
  };
  const label = texts.fields.practitionerId;
  const hint = chosen ? chosen.specialty : text && texts.search.notChosen;
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
        announcement={all.isSuccess ? announcement(matches.length, text) : ""}
        control={controlProps(id, { error, hint })}
        firstIsActive={!value && text.trim() !== ""}
        listLabel={texts.practitioner.list}
        note={<PractitionerSearchNote count={matches.length} onRetry={retry} query={all} typed={text} />}
        onChoose={choose}
        onTextChange={type}
        options={matches.map((practitioner) => ({
          id: practitioner.id,
          content: <PractitionerOption practitioner={practitioner} typed={chosen ? "" : text} />,
        }))}
        placeholder={texts.practitioner.placeholder}
        text={text}
      />
    </Field>
  );
}

function isSought({ name, specialty = "" }: PractitionerSummary, typed: string): boolean {
  const words = fold(`${name} ${specialty}`);
  return fold(typed)
    .split(/\s+/)
    .every((word) => words.includes(word));
}

const announcement = (count: number, typed: string) =>
  count === 0 ? texts.search.nobody(typed.trim()) : texts.search.found(count, numberText(count));
