import { cleanup, fireEvent, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AvailabilityList } from "#contract/availability.ts";
import { forgetServerTime, noteServerTime } from "#lib/clock/server-clock.ts";
import { lee, openDeskPage, visitNow } from "#testing/desk-page.tsx";
import { enterAtOnce, phraseInstant, readOtherwise, writeNextVisit } from "#testing/typed-box.ts";
import { waitFor } from "#testing/wait.ts";
import { ar } from "#texts/ar.ts";
import { en } from "#texts/en.ts";
import { speak } from "#texts/texts.ts";
import { isVisit } from "./follow-up-booking.ts";
import { FollowUpDesk } from "./follow-up-desk.tsx";
import { typedId } from "./interval-field.tsx";

/** All of the asked time is free. */
function freeFrom(query: URLSearchParams): AvailabilityList {
  const from = Date.parse(query.get("from") ?? "");
  const free = Array.from({ length: 96 }, (_, quarter) => ({
    start: new Date(from + quarter * 900_000).toISOString(),
    end: new Date(from + quarter * 900_000 + 1_800_000).toISOString(),
  }));
  const one = { practitionerId: lee.id, free, open: [], away: [], hoursKnown: false };
  return { practitioners: [one], asOf: phraseInstant.toISOString() };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: phraseInstant });
});
afterEach(() => {
  vi.useRealTimers();
  speak({ texts: en, locale: "en-US" });
});

/** The panel for a visit of Monday, November 23, at 9:00. */
async function openPanel(visitStart = "2026-11-23T15:00:00.000Z") {
  const end = new Date(Date.parse(visitStart) + 1_800_000).toISOString();
  const visit = visitNow({ start: visitStart, end });
  if (!isVisit(visit)) throw new Error("It cannot be followed up.");
  const { server } = await openDeskPage(
    <FollowUpDesk onClose={() => undefined} staffId="st_1" timeZone="America/Chicago" visit={visit} />,
    { "GET /api/availability": ({ query }) => ({ json: freeFrom(query) }) },
  );
  return server;
}

const box = () => document.getElementById(typedId) as HTMLInputElement;

/** What is asked for, as the panel says it beside the free times. */
const askedFor = async () =>
  (await screen.findByRole("group", { name: /Free times/ })).firstChild?.textContent;

describe("what is typed for a follow-up", () => {
  it.each(["en-US", "en-GB", "ar-JO"] as const)(
    "means what it means in the box for a day, in %s",
    async (locale) => {
      speak({ texts: locale === "ar-JO" ? ar : en, locale });
      await openPanel();
      const otherwise = await readOtherwise(locale, {
        element: box,
        shown: () => box().value,
        write: writeNextVisit,
        before: async () => {
          document.querySelector<HTMLElement>("[type=radio]")?.focus();
          await userEvent.keyboard("1");
        },
      });
      expect(otherwise).toEqual([]);
    },
  );

  it("counts a length of time from the visit, and says so", async () => {
    await openPanel();
    await enterAtOnce(box(), "in 2 weeks 10:15");
    expect(box().value).toMatch(/^10:15\sAM$/);
    expect(screen.getByRole<HTMLInputElement>("radio", { name: /2 weeks/ }).checked).toBe(true);
    expect(await askedFor()).toMatch(/2 weeks after Mon, Nov 23, 2026: Mon, Dec 7, 2026, 10:15\sAM/);
    await enterAtOnce(box(), "10 days");
    expect(box().value).toBe("10 days");
    expect(await askedFor()).toMatch(/10 days after Mon, Nov 23, 2026: Thu, Dec 3, 2026, 9:00\sAM/);
  });

  it("is looked for at the time that was typed, for as long as was typed", async () => {
    const server = await openPanel();
    await enterAtOnce(box(), "dec 9 14-15");
    expect(await askedFor()).toMatch(/Wed, Dec 9, 2026, 2:00\sPM$/);
    const minutes = () => server.asked("GET /api/availability").map(({ query }) => query.get("minutes"));
    await waitFor(() => expect(minutes()).toContain("60"));
  });

  it("books nothing by any key while it contradicts itself, and one press settles it", async () => {
    const server = await openPanel();
    await userEvent.keyboard("2");
    await enterAtOnce(box(), "tue 3 dec 9");
    for (const key of ["{Enter}", "{Enter}", "{Control>}{Enter}{/Control}"]) await userEvent.keyboard(key);
    await userEvent.click(screen.getByRole("button", { name: /^Book/ }));
    expect(document.activeElement).toBe(box());
    expect(server.asked("POST /api/appointments")).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: /Thu, Dec 3/ }));
    expect(box().value).toMatch(/^Thu, Dec 3, 2026, 9:00\sAM$/);
    expect(box().getAttribute("aria-invalid")).toBeNull();
    expect(await askedFor()).toMatch(/Thu, Dec 3, 2026, 9:00\sAM$/);
  });

  it("of a day that has passed is refused in words", async () => {
    await openPanel();
    await enterAtOnce(box(), "yesterday");
    screen.getByText(/^Fri, Nov 27, 2026 has passed\./);
    await userEvent.click(screen.getByRole("radio", { name: /6 weeks/ }));
    expect(screen.queryByText(/has passed/)).toBeNull();
    expect(box().value).toBe("");
  });

  it("for a series has to be a length of time, and may bring another time of day", async () => {
    await openPanel();
    await userEvent.click(screen.getByLabelText("Repeat as a series"));
    await enterAtOnce(box(), "dec 9");
    screen.getByText(/^Type how far apart the visits are/);
    await enterAtOnce(box(), "10 days 14:00");
    expect(box().value).toMatch(/^10 days, 2:00\sPM$/);
    await waitFor(() => expect(screen.getAllByText(/2:00\s–\s2:30\sPM/)).toHaveLength(6));
  });

  it("is not taken by the Enter of an input method", async () => {
    await openPanel();
    await userEvent.click(box());
    await userEvent.paste("tue 9");
    fireEvent.keyDown(box(), { key: "Enter", keyCode: 229 });
    fireEvent.keyDown(box(), { key: "Enter", keyCode: 229, ctrlKey: true });
    expect(box().value).toBe("tue 9");
    expect(screen.getAllByRole<HTMLInputElement>("radio").some(({ checked }) => checked)).toBe(false);
  });

  it("is of the server's day where this computer's clock is wrong", async () => {
    for (const ahead of [45 * 60_000, 3 * 3_600_000, 86_400_000, -40 * 86_400_000]) {
      forgetServerTime();
      const shown = phraseInstant.getTime() + ahead;
      vi.setSystemTime(shown);
      noteServerTime(phraseInstant.getTime(), { sentAt: shown, heardAt: shown });
      await openPanel();
      await enterAtOnce(box(), "tomorrow 9");
      expect(box().value).toMatch(/^Sun, Nov 29, 2026, 9:00\sAM$/);
      cleanup();
      sessionStorage.clear();
    }
    forgetServerTime();
  });
});
