import type { AppointmentView } from "#contract/appointment-view.ts";
import { windowsOf } from "#domain/hand-over/windows-of.ts";
import { wishOf } from "#domain/hand-over/wish-of.ts";
import { dayText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { atTime, typedTimesText } from "#texts/typed/typed-when-text.ts";
import { usualText } from "#texts/usual/usual-text.ts";
import { workListTexts } from "./work-list-texts.ts";

/** With whom and when, as it was asked for. */
export function wishText(appointment: AppointmentView, timeZone: string): string {
  return [whoText(appointment), daysText(appointment, timeZone)].join(", ");
}

function whoText({ practitioner, specialty }: AppointmentView): string {
  const t = workListTexts();
  if (practitioner) return t.with(isolated(practitioner.name));
  return t.with(specialty ? t.anyOf(isolated(usualText(specialty))) : t.anybody);
}

function daysText(appointment: AppointmentView, timeZone: string): string {
  const t = workListTexts();
  const wish = wishOf(windowsOf(appointment), timeZone);
  if (!wish) return t.noWindow;
  const days =
    wish.first === wish.last ? dayText(wish.first) : t.days(dayText(wish.first), dayText(wish.last));
  const times = wish.times && typedTimesText({ time: wish.times.start, end: wish.times.end });
  return atTime(days, times ?? t.dayParts[wish.dayPart]);
}
