import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { field, openBookingPage, valueOf } from "#testing/booking-page.tsx";
import { enterAtOnce, phraseInstant, readOtherwise } from "#testing/typed-box.ts";
import { ar } from "#texts/ar.ts";
import { en } from "#texts/en.ts";
import { dayText, timeOfDayText } from "#texts/format.ts";
import { speak } from "#texts/texts.ts";

async function type(name: string, text: string) {
  await userEvent.clear(field(name));
  await userEvent.type(field(name), `${text}{Enter}`);
}

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000);
const weekdayOf = (date: Date, weekday: "long" | "short") =>
  date.toLocaleDateString("en-US", { weekday, timeZone: "UTC" });
const dateOf = (date: Date) => date.toISOString().slice(0, 10);

const clock = () =>
  new Date().toLocaleTimeString("en-US", { timeStyle: "short", timeZone: "America/Chicago" });

const answers = async (question: RegExp) =>
  within(await screen.findByRole("group", { name: question })).getAllByRole("button");

describe("what is typed for a day and a time", () => {
  it("asks about a weekday that is not the date's, and takes neither before it is answered", async () => {
    await openBookingPage();
    const date = dayIn(30);
    const dayAfter = weekdayOf(dayIn(31), "short");
    await type("Date", `${dayAfter} ${dateOf(date)} 9`);
    expect(document.activeElement).toBe(field("Date"));
    expect(field("Date").getAttribute("aria-invalid")).toBe("true");
    expect(valueOf("Start")).toBe("");
    const [named, said] = await answers(new RegExp(`is a ${weekdayOf(date, "long")}\\. Which did you mean`));
    expect(named?.textContent).toMatch(new RegExp(`^${dayAfter}, .*9:00\\sAM$`));
    await userEvent.click(said as HTMLElement);
    expect(valueOf("Date")).toMatch(new RegExp(`^${weekdayOf(date, "short")}, `));
    expect(valueOf("Start")).toMatch(/^9:00\sAM$/);
    expect(screen.queryByRole("group", { name: /Which did you mean/ })).toBeNull();
  });

  it("that nobody can read is marked and said as soon as its box is left, by whatever way", async () => {
    await openBookingPage();
    for (const leave of [() => userEvent.tab(), () => userEvent.click(field("Reason for the visit"))]) {
      await userEvent.clear(field("Date"));
      await userEvent.type(field("Date"), "someday");
      await leave();
      expect(document.activeElement).not.toBe(field("Date"));
      expect(field("Date").getAttribute("aria-invalid")).toBe("true");
      screen.getByText(/^Can't read that date/);
      await userEvent.clear(field("Date"));
      await userEvent.type(field("Date"), "2031-11-24");
      await userEvent.tab();
      expect(field("Date").getAttribute("aria-invalid")).not.toBe("true");
    }
  });

  it("a range of hours is start and end, in the box for the day and in that for the start", async () => {
    await openBookingPage();
    await type("Date", "2031-11-24");
    await type("Date", "9-10");
    expect([valueOf("Date"), valueOf("Start"), valueOf("End"), valueOf("Duration")]).toEqual([
      "Mon, Nov 24, 2031",
      expect.stringMatching(/^9:00\sAM$/),
      expect.stringMatching(/^10:00\sAM$/),
      "60",
    ]);
    await type("Start", "9:30-10");
    expect([valueOf("Start"), valueOf("End"), valueOf("Duration")]).toEqual([
      expect.stringMatching(/^9:30\sAM$/),
      expect.stringMatching(/^10:00\sAM$/),
      "30",
    ]);
    await type("Duration", "1h30");
    expect([valueOf("End"), valueOf("Duration")]).toEqual([expect.stringMatching(/^11:00\sAM$/), "90"]);
  });

  it("now is the clinic's present moment, for the day and for the start", async () => {
    await openBookingPage();
    for (const box of ["Date", "Start"]) {
      await type("Date", "2031-11-24");
      const before = clock();
      await type(box, "now");
      await waitFor(() => expect(valueOf("Date")).not.toMatch(/2031/));
      expect([before, clock()]).toContain(valueOf("Start"));
    }
  });

  it("a day of years ahead is asked about, with the coming one beside it", async () => {
    await openBookingPage();
    await type("Date", "nov 24 2031");
    expect(valueOf("Date")).toBe("Mon, Nov 24, 2031");
    const [taken, sooner] = await answers(/That's in 2031/);
    expect(taken?.getAttribute("aria-pressed")).toBe("true");
    await userEvent.click(sooner as HTMLElement);
    expect(valueOf("Date")).not.toMatch(/2031/);
  });
});

const box = (name: "day" | "start") => document.getElementById(`booking-${name}`) as HTMLInputElement;

it("what is typed for a day is not taken by the Enter of an input method", async () => {
  await openBookingPage();
  await userEvent.clear(field("Date"));
  await userEvent.type(field("Date"), "tue 9");
  for (const ctrlKey of [false, true])
    fireEvent.keyDown(field("Date"), { key: "Enter", keyCode: 229, ctrlKey });
  expect(valueOf("Date")).toBe("tue 9");
  expect(valueOf("Start")).toBe("");
});

describe("what was reported of boxes for a day elsewhere", () => {
  afterEach(() => {
    vi.useRealTimers();
    speak({ texts: en, locale: "en-US" });
  });

  it.each(["en-US", "en-GB", "ar-JO"] as const)("is read right or asked about, in %s", async (locale) => {
    vi.useFakeTimers({ toFake: ["Date"], now: phraseInstant });
    await openBookingPage();
    speak({ texts: locale === "ar-JO" ? ar : en, locale });
    const otherwise = await readOtherwise(locale, {
      element: () => box("day"),
      before: async () => {
        await enterAtOnce(box("start"), "");
        await enterAtOnce(box("day"), "2026-11-30");
      },
      shown: () => [box("day"), box("start")].map(({ value }) => value).join(", "),
      write: ({ day, time }) => [dayText(day), time ? timeOfDayText(time) : ""].join(", "),
    });
    expect(otherwise).toEqual([]);
  });
});
