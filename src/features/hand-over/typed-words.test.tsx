import { fireEvent, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetServerTime, noteServerTime } from "#lib/clock/server-clock.ts";
import { openDeskPage, visitNow } from "#testing/desk-page.tsx";
import { enterAtOnce, phraseInstant, readOtherwise, writeNextVisit } from "#testing/typed-box.ts";
import { ar } from "#texts/ar.ts";
import { en } from "#texts/en.ts";
import { speak } from "#texts/texts.ts";
import { HandOverForm } from "./hand-over-form.tsx";
import { typedId } from "./when-fields.tsx";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: phraseInstant });
});
afterEach(() => {
  vi.useRealTimers();
  forgetServerTime();
  speak({ texts: en, locale: "en-US" });
});

/** The form after a visit of Monday, November 23, at 9:00. */
async function openForm() {
  const from = visitNow({ start: "2026-11-23T15:00:00.000Z", end: "2026-11-23T15:30:00.000Z" });
  const { server, reload } = await openDeskPage(<HandOverForm from={from} timeZone="America/Chicago" />, {
    "POST /api/appointments": ({ body }) => ({
      json: { state: "booked", appointment: { ...(body as object), id: "ap_2", patient: from.patient } },
    }),
  });
  return { sent: () => server.asked("POST /api/appointments").map(({ body }) => body), reload };
}

const box = () => document.getElementById(typedId) as HTMLInputElement;
const handOver = () => userEvent.click(screen.getByRole("button", { name: "Hand over" }));
const [nine, quarterPastTen] = ["T15:00:00.000Z", "T16:15:00.000Z"];

describe("what is typed for what is handed over", () => {
  it.each(["en-US", "en-GB", "ar-JO"] as const)(
    "means what it means in the box for a day, in %s",
    async (locale) => {
      speak({ texts: locale === "ar-JO" ? ar : en, locale });
      await openForm();
      const otherwise = await readOtherwise(locale, {
        element: box,
        shown: () => box().value,
        write: writeNextVisit,
        before: async () => {
          const [oneWeek, twoWeeks] = document.querySelectorAll("[name=interval]");
          const anyTime = document.querySelector("[name=day-part]");
          // What was typed before leaves none of them chosen, or the first.
          for (const one of [twoWeeks, oneWeek, anyTime]) await userEvent.click(one as HTMLElement);
        },
      });
      expect(otherwise).toEqual([]);
    },
  );

  it("counts a length of time from the visit, and says so", async () => {
    await openForm();
    await enterAtOnce(box(), "10 days 10:15");
    screen.getByText(/10 days after Mon, Nov 23, 2026: Thu, Dec 3, 2026, 10:15\sAM/);
    expect(box().value).toMatch(/^10 days, 10:15\sAM$/);
  });

  it("reaches reception as the day and the hours that were typed, with their length", async () => {
    const { sent } = await openForm();
    await enterAtOnce(box(), "dec 9 9-10");
    expect(screen.getByRole<HTMLInputElement>("checkbox").checked).toBe(false);
    await handOver();
    await screen.findByText(/Wed, Dec 9, 2026, 9:00\sAM – 10:00\sAM/);
    expect(sent()).toMatchObject([
      {
        minutesDuration: 60,
        requestedPeriod: [{ start: `2026-12-09${nine}`, end: "2026-12-09T16:00:00.000Z" }],
      },
    ]);
  });

  it("may be a time of the days around one as well", async () => {
    const { sent } = await openForm();
    await enterAtOnce(box(), "10 days 10:15");
    await handOver();
    await screen.findByRole("link", { name: /My requests/ });
    const [{ requestedPeriod = [] } = {}] = sent() as { requestedPeriod?: { start: string }[] }[];
    expect(requestedPeriod.length).toBeGreaterThan(3);
    expect(requestedPeriod.every(({ start }) => start.endsWith(quarterPastTen))).toBe(true);
  });

  it("is not sent by any key while it contradicts itself, and stays after a reload once it is settled", async () => {
    const { sent, reload } = await openForm();
    await enterAtOnce(box(), "tue 3 dec 9");
    await userEvent.keyboard("{Enter}");
    await handOver();
    expect(document.activeElement).toBe(box());
    expect(sent()).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: /Tue, Dec 1/ }));
    reload();
    expect(box().value).toMatch(/^Tue, Dec 1, 2026, 9:00\sAM$/);
    expect(document.activeElement).toBe(box());
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("link", { name: /My requests/ });
    expect(sent()).toMatchObject([{ requestedPeriod: [{ start: `2026-12-01${nine}` }] }]);
  });

  it("that is over by the time it is handed over is not sent", async () => {
    const { sent } = await openForm();
    await enterAtOnce(box(), "today 10:30");
    vi.setSystemTime("2026-11-28T17:30:00Z");
    await handOver();
    screen.getByText(/^Sat, Nov 28, 2026, 10:30\sAM has passed\./);
    expect(sent()).toEqual([]);
    await userEvent.click(screen.getByRole("radio", { name: "2 weeks" }));
    await handOver();
    await screen.findByRole("link", { name: /My requests/ });
  });

  it("is not taken or sent by the Enter of an input method", async () => {
    const { sent } = await openForm();
    await userEvent.click(box());
    await userEvent.paste("tue 9");
    fireEvent.keyDown(box(), { key: "Enter", keyCode: 229 });
    expect(box().value).toBe("tue 9");
    expect(sent()).toEqual([]);
  });

  it.each([
    ["45 minutes fast", 45 * 60_000],
    ["3 hours fast", 3 * 3_600_000],
    ["a day fast", 86_400_000],
    ["40 days slow", -40 * 86_400_000],
  ])("is of the server's day where this computer's clock is %s", async (_, ahead) => {
    const shown = phraseInstant.getTime() + ahead;
    vi.setSystemTime(shown);
    noteServerTime(phraseInstant.getTime(), { sentAt: shown, heardAt: shown });
    await openForm();
    await enterAtOnce(box(), "tomorrow 9");
    expect(box().value).toMatch(/^Sun, Nov 29, 2026, 9:00\sAM$/);
  });
});
