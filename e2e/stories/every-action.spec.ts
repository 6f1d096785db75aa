import type { Page } from "@playwright/test";
import { readWallClock } from "#domain/wall-clock.ts";
import { quietDay } from "../booking-form.ts";
import { type ClinicRecords, clinicRecords } from "../clinic-records.ts";
import { handOn } from "../hand.ts";
import { type Action, changesOfAnyDay, type Scene, stepsOfToday } from "../schedule-actions.ts";
import { quarterOfToday, sessionOf } from "../states/at-the-desk.ts";
import { expect, test } from "../story.ts";

const minuteMs = 60_000;
const quarterMs = 15 * minuteMs;

// What is booked stays in the clinic.
test.use({ settings: {}, viewport: { width: 1366, height: 768 } });

type Way = "mouse" | "keys" | "taps";

const names = ["Abel", "Bors", "Cade", "Dorn", "Egan", "Frey"];

/** A visit for each action with one practitioner, and one with another, so that both have a column. */
async function openedFor(
  page: Page,
  { records, columns: { own, other } }: Clinic,
  actions: readonly Action[],
) {
  const { timeZone } = (await sessionOf(page)).clinic;
  const instant = (time: string): number => {
    const reading = readWallClock(quietDay, time, timeZone);
    if (reading.kind !== "once") throw new Error(`${time} is not once on ${quietDay}.`);
    return reading.instant.getTime();
  };
  const make = async (lastName: string, practitionerId: string, { status, time, from = 0 }: Made) => {
    const patientId = await records.create("patients", { firstName: "Odile", lastName });
    const [start, end] = time ? time.map(instant) : [from, from + quarterMs];
    return records.create("appointments", {
      status,
      patientId,
      practitionerId,
      start: new Date(start ?? 0).toISOString(),
      end: new Date(end ?? 0).toISOString(),
    });
  };
  const now = await quarterOfToday(page, { after: 75 });
  const visits: { id: string; name: string }[] = [];
  for (const [at, { from, goesOn }] of actions.entries()) {
    const before = visits.at(-1);
    const name = names[at] ?? "";
    const id = () => make(name, own, { ...from, from: now + at * quarterMs });
    visits.push(goesOn && before ? before : { id: await id(), name });
  }
  if (actions === changesOfAnyDay) await make("Gore", other, { status: "booked", time: ["09:00", "09:30"] });
  return { visits, instant };
}

type Clinic = { records: ClinicRecords; columns: { own: string; other: string } };

type Made = Action["from"] & { from?: number };

/** Where the schedule shows an instant, measured at the first and the last visit that stand on it. */
const pointOf = (page: Page, practitionerId: string, instant: number) =>
  page.evaluate(
    ({ practitionerId, instant }) => {
      const column = document.querySelector(`[data-practitioner="${practitionerId}"]`);
      const cards = [...document.querySelectorAll<HTMLElement>("[role=grid] [data-visit]")]
        .map((card) => ({ start: Number(card.dataset["start"]), top: card.getBoundingClientRect().top }))
        .toSorted((a, b) => a.start - b.start);
      const [first, last] = [cards[0], cards.at(-1)];
      if (!first || !last || !column) throw new Error("The day is not on the screen.");
      const { left, width } = column.getBoundingClientRect();
      const part = (instant - first.start) / (last.start - first.start);
      return { x: left + width / 2, y: first.top + part * (last.top - first.top) };
    },
    { practitionerId, instant },
  );

/** Does it, and answers how many presses that took; keys that are held down beside another count too. */
async function act(action: Action, way: Way, { page, hand, card, placeOf }: Scene): Promise<number> {
  const before = hand.done();
  if (way !== "keys") {
    const byHand = way === "mouse" && action.drag ? action.drag : action.presses;
    await byHand({ page, hand, card, placeOf });
    return hand.done() - before;
  }
  if (!action.goesOn) await card.focus();
  const [from, to] = [await placeOf("09:00", "own"), await placeOf("09:00", "other")];
  const towards = from.x < to.x ? "ArrowRight" : "ArrowLeft";
  for (const key of action.keys) await page.keyboard.press(key === "Towards" ? towards : key);
  return action.keys.flatMap((key) => key.split("+")).length;
}

/** Sees that the action was done: in the records, or on the page where nothing is written yet. */
async function seeDone(page: Page, { from, becomes }: Action, { visit, records, columns, instant }: Seen) {
  if (becomes === "form") {
    await expect(page).toHaveURL(/\/book$/);
    return expect(page.locator("input[role=combobox]").nth(1)).toHaveValue(/Zwaan/);
  }
  if (becomes === "follow-up") {
    const dialog = page.locator("dialog").filter({ hasText: visit.name });
    await expect(dialog.locator("form")).toBeVisible();
    await page.keyboard.press("Escape");
    return expect(dialog).toBeHidden();
  }
  const practitionerId = becomes.isOther ? columns.other : columns.own;
  const column = page.locator(`[data-practitioner="${practitionerId}"]`);
  // With another practitioner it is another appointment.
  const id = async () =>
    becomes.isOther
      ? String(await column.getByRole("gridcell", { name: visit.name }).getAttribute("data-visit"))
      : visit.id;
  const [start, end] = becomes.time?.map((time) => new Date(instant(time)).toISOString()) ?? [];
  const stored = { practitionerId, status: becomes.status ?? from.status, ...(start && { start, end }) };
  await expect.poll(async () => records.read(await id())).toMatchObject(stored);
  return expect(page.locator("[data-confirming], [data-moving]")).toHaveCount(0);
}

type Seen = Clinic & { visit: { id: string; name: string }; instant: (time: string) => number };

/** Does everything that the schedule offers, one after the other, and answers how many presses each took. */
async function doAll(page: Page, sandboxUrl: string, way: Way): Promise<string> {
  const records = clinicRecords(sandboxUrl);
  const own = await records.create("practitioners", { firstName: "Ignatius", lastName: "Zwaan" });
  const other = await records.create("practitioners", { firstName: "Leonora", lastName: "Zwick" });
  const columns = { own, other };
  const hand = handOn(page, way === "taps");
  const counts: string[] = [];
  for (const actions of [stepsOfToday, changesOfAnyDay]) {
    const { visits, instant } = await openedFor(page, { records, columns }, actions);
    await page.goto(actions === changesOfAnyDay ? `/schedule?day=${quietDay}` : "/schedule");
    for (const [at, action] of actions.entries()) {
      const visit = visits[at] ?? { id: "", name: "" };
      const card = page.getByRole("gridcell", { name: visit.name });
      await card.scrollIntoViewIfNeeded();
      const placeOf: Scene["placeOf"] = (time, whose) => pointOf(page, columns[whose], instant(time));
      const presses = await act(action, way, { page, hand, card, placeOf });
      counts.push(`${action.name} ${presses}`);
      await test.step(`${action.name} by ${way}`, () =>
        seeDone(page, action, { visit, records, columns, instant }));
    }
  }
  return counts.join(", ");
}

for (const way of ["mouse", "keys", "taps"] as const)
  test.describe(`by ${way}`, () => {
    test.use(way === "taps" ? { hasTouch: true, viewport: { width: 1180, height: 820 } } : {});

    test(`everything that the schedule offers is done by ${way} alone`, async ({
      page,
      frontdesk,
    }, testInfo) => {
      const description = `presses by ${way}: ${await doAll(page, frontdesk.sandboxUrl, way)}`;
      testInfo.annotations.push({ type: "measured", description });
    });
  });

test.describe("in Arabic", () => {
  test.use({ locale: "ar" });

  for (const way of ["mouse", "keys"] as const)
    test(`everything that the schedule offers is done by ${way} alone where it is mirrored`, async ({
      page,
      frontdesk,
    }) => {
      await doAll(page, frontdesk.sandboxUrl, way);
      expect(await page.evaluate(() => document.dir)).toBe("rtl");
    });
});
