import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { availabilityQueries } from "#client/queries/availability-queries.ts";
import { practitionerQueries } from "#client/queries/practitioner-queries.ts";
import type { FreeTime } from "#contract/availability.ts";
import { readEntry } from "#domain/appointment/appointment-time.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { useTimeEntry } from "#features/booking/when/use-time-entry.ts";
import { isolated } from "#texts/isolated.ts";
import { texts } from "#texts/texts.ts";
import { usualText } from "#texts/usual/usual-text.ts";
import styles from "./any-practitioner.module.css";

/**
 * Takes whoever of a specialty is free at the entered time, and somebody else when another time is entered at which that one is
 * not: what is booked always has one practitioner.
 */
export function AnyPractitioner({ specialty, timeZone }: { specialty: string; timeZone: string }) {
  const { control, setValue, formState } = useFormContext<BookingDraft>();
  const practitionerId = useWatch({ control, name: "practitionerId" });
  const [entry] = useTimeEntry();
  const { start, end } = readEntry(entry, timeZone);
  const isAsked = start !== undefined && end !== undefined && end > start;
  const { data, isFetching } = useQuery({
    ...availabilityQueries.between(specialty, start?.toISOString() ?? "", end?.toISOString() ?? ""),
    enabled: isAsked,
  });
  const practitioners = useQuery(practitionerQueries.all()).data?.practitioners;
  const free = isAsked && data ? data.practitioners.filter((one) => covers(one.free, start, end)) : undefined;
  const taken = free?.find((one) => one.practitionerId === practitionerId) ?? free?.[0];

  const take = useEffectEvent((id: string) => {
    const name =
      practitioners?.find((one) => one.id === id)?.name ?? texts.practitioner.anyOf(usualText(specialty));
    setValue("practitionerText", name, { shouldDirty: true });
    setValue("practitionerId", id, { shouldDirty: true, shouldValidate: formState.isSubmitted });
  });
  const takenId = taken?.practitionerId ?? "";
  const isDecided = !isAsked || free !== undefined;
  useEffect(() => {
    if (isDecided) take(takenId);
  }, [isDecided, takenId]);

  return (
    <output className={styles.held}>
      {taken && texts.practitioner.anyTaken(isolated(usualText(specialty)))}
      {free?.length === 0 && !isFetching && texts.practitioner.anyNobody(isolated(usualText(specialty)))}
    </output>
  );
}

/** Whether times that follow each other leave no gap between two instants. */
function covers(free: readonly FreeTime[], start: Date, end: Date): boolean {
  let reached = start.getTime();
  for (const time of free) {
    if (Date.parse(time.start) > reached) break;
    reached = Math.max(reached, Date.parse(time.end));
  }
  return reached >= end.getTime();
}
