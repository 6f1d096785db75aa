import { afterAll, describe, expect, it } from "vitest";
import { shiftDay } from "#domain/calendar-day.ts";
import { readTimeOfDay } from "#domain/time-of-day.ts";
import { readBirthDates } from "#domain/typed/typed-birth-dates.ts";
import { readWhen } from "#domain/typed/typed-when.ts";
import { tries } from "#testing/thorough.ts";
import { birthDateText, dayText, timeOfDayText, wholeDayText } from "./format.ts";
import { speak, texts } from "./texts.ts";

const countries = "AE BH DJ DZ EG EH ER IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN YE".split(
  " ",
);
const locales = [
  ..."en en-US en-GB en-CA en-AU en-IN en-ZA en-IE en-US-u-hc-h23 en-GB-u-hc-h12-fw-sat ar ar-US ar-GB".split(
    " ",
  ),
  ...countries.map((country) => `ar-${country}`),
];

const today = "2026-11-28";
const days = Array.from({ length: 5 * 366 }, (_, at) => shiftDay("2024-12-01", at));

// By day each locale tries every seventh of the days, and together they try all; by night each tries all.
const apart = tries(7, 1);
const daysOf = (locale: string) => days.filter((_, at) => at % apart === locales.indexOf(locale) % apart);

// As Windows, Excel and right-to-left pages write them.
const marked = (text: string) => `\u202B${text.replaceAll(/[ /,،]/g, (mark) => `\u200F${mark}\u061C`)}\u202C`;

const readDay = (locale: string) => (text: string) =>
  readWhen(text, { today, day: today, locale })?.meant.day;

const readBirth = (locale: string) => (text: string) =>
  readBirthDates(text, { today: "2030-01-01", locale })[0];

afterAll(() => speak({ texts, locale: "en-US" }));

describe.each(locales)("whatever is written can be read, in %s", (locale) => {
  const wrongly = (write: (day: string) => string, read: (text: string) => string | undefined) => {
    speak({ texts, locale });
    return daysOf(locale).flatMap((day) => {
      const text = write(day);
      return [text, marked(text)]
        .filter((one) => read(one) !== day)
        .map((one) => `${day} “${one}” ${read(one)}`);
    });
  };

  it("a day of an appointment", () => {
    expect(wrongly(dayText, readDay(locale)).slice(0, 5)).toEqual([]);
    expect(wrongly(wholeDayText, readDay(locale)).slice(0, 5)).toEqual([]);
  });

  it("a date of birth", () => {
    expect(wrongly(birthDateText, readBirth(locale)).slice(0, 5)).toEqual([]);
  });

  it("a time of day", () => {
    speak({ texts, locale });
    const times = Array.from({ length: 1440 }, (_, minute) =>
      [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":"),
    );
    const wrong = times.filter((time) => readTimeOfDay(marked(timeOfDayText(time))) !== time);
    expect(wrong.map((time) => `${time} “${timeOfDayText(time)}”`).slice(0, 5)).toEqual([]);
  });
});
