import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { clinicQueries } from "#client/queries/clinic-queries.ts";
import { bookingLimits } from "#contract/booking-limits.ts";
import type { Service } from "#contract/clinic-lists.ts";
import { changeMinutes } from "#domain/appointment/appointment-time.ts";
import { fold } from "#domain/fold.ts";
import { readMinutes } from "#domain/minutes.ts";
import { type BookingDraft, usualMinutes } from "#features/booking/draft/booking-draft.ts";
import { fieldId } from "#features/booking/draft/field-id.ts";
import { useTimeEntry } from "#features/booking/when/use-time-entry.ts";
import { durationText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { usualText } from "#texts/usual/usual-text.ts";
import { Combobox } from "#ui/combobox/combobox.tsx";
import styles from "#ui/combobox/option.module.css";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { laterPart } from "#ui/later.tsx";
import { CharacterCounter } from "./character-counter.tsx";

const MinutesStay = laterPart(async () => (await import("./minutes-stay.tsx")).MinutesStay, {
  isOptional: true,
});

/** The service: those of the clinic bring their duration with them, any other text is welcome. */
export function ServiceField({ timeZone }: { timeZone: string }) {
  const { control, getValues, setValue } = useFormContext<BookingDraft>();
  const { field, fieldState } = useController({ control, name: "serviceType" });
  const services = useQuery(clinicQueries.lists()).data?.services ?? [];
  const [entry, change] = useTimeEntry();
  // A duration that is none of these was set by hand.
  const [given, setGiven] = useState([usualMinutes, ""]);
  const chosen = services.find(({ name }) => name === field.value);
  const takeMinutes = ({ minutes }: Service) => {
    setGiven([...given, String(minutes)]);
    change(changeMinutes(entry, String(minutes), timeZone));
  };
  const choose = (name: string) => {
    field.onChange(name);
    const service = services.find((one) => one.name === name);
    if (!service) return;
    if (given.includes(entry.minutes)) takeMinutes(service);
    for (const part of ["appointmentType", "specialty"] as const)
      if (service[part] && !getValues(part)) setValue(part, service[part], { shouldDirty: true });
  };
  const label = texts.fields.serviceType;
  const wrong = fieldState.error?.message;
  const error = wrong && texts.fieldError(label, wrong);
  const id = fieldId("serviceType");
  const stays = chosen && chosen.minutes !== readMinutes(entry.minutes) ? chosen : undefined;
  const hint = stays && (
    <MinutesStay entered={entry.minutes} onUse={() => takeMinutes(stays)} usual={stays.minutes} />
  );
  const typed = fold(field.value);
  const offered = services.filter(({ name }) => chosen || fold(`${name} ${usualText(name)}`).includes(typed));
  return (
    <Field
      aside={<CharacterCounter length={field.value.length} maximum={bookingLimits.serviceType} />}
      error={error}
      hint={hint}
      id={id}
      label={label}
    >
      <Combobox
        control={controlProps(id, { error, hint })}
        listLabel={texts.serviceList}
        onChoose={choose}
        onTextChange={(text) =>
          field.onChange(services.find(({ name }) => usualText(name) === text)?.name ?? text)
        }
        options={offered.map(({ name, minutes }) => ({
          id: name,
          content: (
            <span className={styles.option}>
              <span className={styles.name}>
                <bdi>{usualText(name)}</bdi>
              </span>{" "}
              <span className={styles.end}>{durationText(minutes)}</span>
            </span>
          ),
        }))}
        text={chosen ? usualText(field.value) : field.value}
      />
    </Field>
  );
}
