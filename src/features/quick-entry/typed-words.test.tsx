import { fireEvent, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { minutesOfDay } from "#domain/typed/typed-times.ts";
import type { When } from "#domain/typed/typed-when.ts";
import { forgetServerTime, noteServerTime } from "#lib/clock/server-clock.ts";
import { openDeskPage } from "#testing/desk-page.tsx";
import { expectedOf, phraseInstant, reported } from "#testing/typed-box.ts";
import { waitFor } from "#testing/wait.ts";
import { ar } from "#texts/ar.ts";
import { en } from "#texts/en.ts";
import { speak } from "#texts/texts.ts";
import { QuickEntry } from "./quick-entry.tsx";
import { quickEntryTexts } from "./quick-entry-texts.ts";
import { valuesText } from "./values-text.ts";

// jsdom has no dialogs over the page.
Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: phraseInstant });
});
afterEach(() => {
  vi.useRealTimers();
  forgetServerTime();
  speak({ texts: en, locale: "en-US" });
});

const jane = { id: "pt_1", name: "Jane Doe" };

/** Every weekend is closed. */
function closedFrom(query: URLSearchParams) {
  const from = Date.parse(query.get("from") ?? "");
  const days = Array.from({ length: Number(query.get("days")) }, (_, at) => new Date(from + at * 86_400_000));
  const closed = days.filter((day) => [0, 6].includes(day.getUTCDay()));
  return { closed: closed.map((day) => ({ day: day.toISOString().slice(0, 10), closed: "weekday" })) };
}

async function openLine() {
  const closes: string[] = [];
  await openDeskPage(
    <QuickEntry onClose={() => closes.push("closed")} pages={[]} timeZone="America/Chicago" />,
    {
      "POST /api/patients/search": () => ({ json: { patients: [jane], complete: true } }),
      "GET /api/clinic": () => ({ json: { services: [], reasons: [], instructions: [] } }),
      "GET /api/closed-days": ({ query }) => ({ json: closedFrom(query) }),
    },
  );
  return closes;
}

const box = () => screen.getByRole<HTMLInputElement>("combobox", { hidden: true });
const enter = (line: string) => fireEvent.change(box(), { target: { value: line } });
const options = () =>
  [...document.querySelectorAll("[role=option]")].map(({ textContent }) => textContent.trim());
const chips = () => [...document.querySelectorAll("li > span")].map(({ textContent }) => textContent);

const minutesOf = (end: string, start: string) => minutesOfDay(end) - minutesOfDay(start);

/** A time in the words of a line, which keeps the length of a range. */
const said = ({ day, time, end }: When) =>
  valuesText({ ...(day && { day }), time, ...(time && end && { minutes: minutesOf(end, time) }) });

/** Whether quick entry has come to an end with the line: it offers something, or says that it does not understand. */
const isRead = () => {
  const t = quickEntryTexts();
  return options().length > 0 || chips().some((chip) => chip === t.notUnderstood);
};

/** What a line with the phrase in it comes to: what it asks, sorted, or that it was read as the table says. */
async function toldOf(text: string, { meant }: ReturnType<typeof expectedOf>): Promise<string[]> {
  enter("");
  enter(`jane doe, ${text}`);
  await waitFor(() => expect(isRead()).toBe(true));
  const t = quickEntryTexts();
  if (chips().includes(t.notUnderstood)) return [];
  if (!options().includes(t.fill)) return options().toSorted();
  // A line that says a time alone says no day.
  const ways = meant ? [said(meant), said({ ...meant, day: "" })] : [];
  return chips().some((chip) => ways.includes(chip)) ? ["as in the table"] : chips();
}

/** What it has to come to: what the box for a day asks is asked, and what that cannot read is not taken. */
function wantedOf({ meant, other, kind }: ReturnType<typeof expectedOf>): string[] {
  if (kind === "unread") return [];
  const isAsked = kind === "asked" || kind === "against";
  return isAsked
    ? [meant, other].flatMap((when) => (when ? said(when) : [])).toSorted()
    : ["as in the table"];
}

describe("what is typed for a day in quick entry", () => {
  it.each(["en-US", "en-GB", "ar-JO"] as const)(
    "means what it means in the box for a day, or is asked, in %s",
    async (locale) => {
      speak({ texts: locale === "ar-JO" ? ar : en, locale });
      await openLine();
      // A word that is no day is a name in a line.
      for (const text of reported[locale].filter((one) => /\p{Nd}/u.test(one))) {
        const expected = expectedOf(text, locale);
        expect([text, await toldOf(text, expected)]).toEqual([text, wantedOf(expected)]);
      }
    },
  );

  it.each([
    ["tomorrow", "Closed on Sundays. Next open day: Mon, Nov 30, 2026."],
    ["jane doe 2w 9:30", "Closed on Saturdays. Next open day: Mon, Dec 14, 2026."],
    ["jane doe tomorrow dr lee", "Dr. Carol Lee doesn't work Sundays. Next open day: Mon, Nov 30, 2026."],
  ])("“%s” says that nobody works then, and goes to the form all the same", async (line, note) => {
    const closes = await openLine();
    enter(line);
    await waitFor(() => expect(document.body.textContent.replaceAll(/[\u2068\u2069]/g, "")).toContain(note));
    await waitFor(() => expect(options()).toEqual([quickEntryTexts().fill]));
    box().focus();
    await userEvent.keyboard("{Enter}");
    expect(closes).toEqual(["closed"]);
  });

  it("on a day that is open says nothing of it", async () => {
    await openLine();
    enter("jane doe tue 9");
    await waitFor(() => expect(options()).toEqual([quickEntryTexts().fill]));
    expect(screen.queryByText(/Closed/)).toBeNull();
  });

  it("is not taken by the Enter of an input method", async () => {
    const closes = await openLine();
    enter("jane doe tue 9");
    await waitFor(() => expect(options()).not.toEqual([]));
    fireEvent.keyDown(box(), { key: "Enter", keyCode: 229 });
    fireEvent.keyDown(box(), { key: "Enter", keyCode: 229, ctrlKey: true });
    expect([closes, box().value]).toEqual([[], "jane doe tue 9"]);
  });

  it.each([45, 180, 1440, -40 * 1440])(
    "is of the server's day where this computer's clock is %i minutes ahead",
    async (minutes) => {
      const shown = phraseInstant.getTime() + minutes * 60_000;
      vi.setSystemTime(shown);
      noteServerTime(phraseInstant.getTime(), { sentAt: shown, heardAt: shown });
      await openLine();
      enter("jane doe tomorrow 9");
      await waitFor(() => expect(chips()).toContain(said({ day: "2026-11-29", time: "09:00" })));
    },
  );
});
