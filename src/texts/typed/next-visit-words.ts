import { countedFrom } from "#domain/follow-up/counted-from.ts";
import type { Interval } from "#domain/interval.ts";
import { type NextVisit, type NextVisitContext, readNextVisit } from "#domain/typed/typed-next-visit.ts";
import type { When } from "#domain/typed/typed-when.ts";
import type { TimeOfDay } from "#domain/wall-clock.ts";
import { countingText } from "../counting/counting-text.ts";
import { intervalText } from "../interval-text.ts";
import { locale, texts } from "../texts.ts";
import { askedReading, typedTexts } from "./question-text.ts";
import { atTime, typedTimesText, typedWhenText } from "./typed-when-text.ts";

type Around = Omit<NextVisitContext, "locale" | "now"> & { now: TimeOfDay };

/** What the box for a next visit reads and says. `around.day` is the day that stands, or "" while there is none. */
export function nextVisitWords(around: Around) {
  const t = typedTexts();
  const { visit, today, now } = around;
  const say = (when: When): string => {
    if (when.day === "") return typedTimesText(when);
    const said = typedWhenText(when);
    if (!when.ahead) return said;
    const from = countedFrom(visit, when.ahead, today);
    return countingText({ interval: when.ahead, from, today, when: said });
  };
  const isPast = ({ day, time }: When) => day < today || (day === today && time !== undefined && time < now);
  return {
    label: t.nextVisitLabel,
    placeholder: t.nextVisit,
    say,
    read: (text: string) => {
      const reading = readNextVisit(text, { ...around, locale });
      return reading && askedReading(reading);
    },
    refuse: (when: When) => (when.day !== "" && isPast(when) ? t.past(typedWhenText(when)) : undefined),
    words: {
      arrowDown: t.arrowDown,
      unreadable: t.unreadable,
      didYouMean: t.didYouMean,
      offersWay: texts.offersWay,
    },
  };
}

/** What stands in the box: a day and a time, or what `usual` intervals under keys of their own leave to it. */
export function nextVisitText(
  { interval, day, time, end }: NextVisit,
  isUsual: (interval: Interval) => boolean,
): string {
  if (day) return typedWhenText({ day, time, end });
  const length = interval && !isUsual(interval) ? intervalText(interval) : "";
  const times = typedTimesText({ time, end });
  return length ? atTime(length, times) : times;
}
