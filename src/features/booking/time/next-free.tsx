import { useQuery } from "@tanstack/react-query";
import { useFormContext, useWatch } from "react-hook-form";
import { availabilityQueries } from "#client/queries/availability-queries.ts";
import { practitionerQueries } from "#client/queries/practitioner-queries.ts";
import { bookingLimits } from "#contract/booking-limits.ts";
import { isCalendarDay, shiftDay } from "#domain/calendar-day.ts";
import { readMinutes } from "#domain/minutes.ts";
import { entryOfTime } from "#domain/typed/entry-of-time.ts";
import type { Day } from "#domain/wall-clock.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { submitId } from "#features/booking/draft/field-id.ts";
import { firstFree, type Offer } from "#features/booking/practitioner/first-free.ts";
import { ar } from "#features/booking/texts/when/ar.ts";
import { en } from "#features/booking/texts/when/en.ts";
import { useTimeEntry } from "#features/booking/when/use-time-entry.ts";
import { weekdayTimeText } from "#texts/format.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Offers } from "#ui/offers/offers.tsx";
import styles from "./time-fields.module.css";

const words = pageTexts({ en, ar });

/** How many times are offered. */
const offered = 3;

/** How many days beyond the one that is looked at are asked for when that one is full. */
const furtherDays = 7;

/** The next times that can be had with the chosen practitioner, or with anybody of the chosen specialty. */
export function NextFree({ timeZone, today }: { timeZone: string; today: Day }) {
  const { control } = useFormContext<BookingDraft>();
  const specialty = useWatch({ control, name: "anySpecialty" });
  const [practitionerId, start] = useWatch({ control, name: ["practitionerId", "start"] });
  const { offers, isSettled } = useOffers(timeZone, today);
  const take = useTake(timeZone);
  if (start.trim() !== "" || !(practitionerId || specialty)) return null;
  if (offers.length === 0) return isSettled ? <p className={styles.note}>{words().noneFree}</p> : null;
  return (
    <Offers className={styles.choices} label={words().nextFree} way={texts.offersWay}>
      <span className={styles.note}>{words().nextFree}</span>
      {offers.map((offer) => (
        <Button key={`${offer.start.getTime()} ${offer.practitionerId}`} onClick={() => take(offer)}>
          {weekdayTimeText(offer.start, timeZone)}
          {!practitionerId && <bdi>{take.nameOf(offer.practitionerId)}</bdi>}
        </Button>
      ))}
    </Offers>
  );
}

function useOffers(timeZone: string, today: Day): { offers: Offer[]; isSettled: boolean } {
  const { control } = useFormContext<BookingDraft>();
  const [practitionerId, specialty, patientId] = useWatch({
    control,
    name: ["practitionerId", "anySpecialty", "patientId"],
  });
  const [entry] = useTimeEntry();
  const minutes = readMinutes(entry.minutes) ?? 0;
  const day = isCalendarDay(entry.day) && entry.day > today ? entry.day : today;
  const { minimum, maximum } = bookingLimits.minutesDuration;
  const isAsked =
    entry.start.trim() === "" &&
    (practitionerId || specialty) !== "" &&
    minutes >= minimum &&
    minutes <= maximum;
  const whose = practitionerId ? { practitionerId } : { specialty };
  const asked = { whose, patientId, minutes, timeZone };
  const first = useQuery({ ...availabilityQueries.days({ ...asked, day, days: 1 }), enabled: isAsked });
  const onDay = firstFree(first.data, offered);
  const isFull = isAsked && first.isSuccess && onDay.length < offered;
  const later = useQuery({
    ...availabilityQueries.days({ ...asked, day: shiftDay(day, 1), days: furtherDays }),
    enabled: isFull,
  });
  const offers = [...onDay, ...firstFree(later.data, offered)].slice(0, offered);
  return { offers, isSettled: isFull && later.isSuccess };
}

function useTake(timeZone: string) {
  const { setValue } = useFormContext<BookingDraft>();
  const [, change] = useTimeEntry();
  const practitioners = useQuery(practitionerQueries.all()).data?.practitioners;
  const nameOf = (wanted: string) => practitioners?.find(({ id }) => id === wanted)?.name ?? "";
  const take = ({ practitionerId, ...time }: Offer) => {
    setValue("practitionerText", nameOf(practitionerId), { shouldDirty: true });
    setValue("practitionerId", practitionerId, { shouldDirty: true });
    change(entryOfTime(time, timeZone));
    document.getElementById(submitId)?.focus();
  };
  return Object.assign(take, { nameOf });
}
