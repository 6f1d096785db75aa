import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { say } from "./measure.ts";
import { openDesk } from "./open-desk.ts";
import { noteDrawn, type PageNotes, slowestPress, takeNotes, timeFrames } from "./page-notes.ts";
import { spread } from "./spread.ts";

// A full day of a large clinic on a processor that is slowed down to a quarter: until it can be used, and what a press, a
// step of a drag and a turn of the wheel cost. The yardstick of the same run is the empty booking form, opened and typed into
// in turn with it.

const rounds = 7;
const slowdown = 4;
const practitioners = 40;
const visitsEach = 24;
/** Nothing else stands on it. */
const day = "2031-11-24";
const firstHour = 14;

const limits = { usableMs: 1200, ofForm: 1.5, pressMs: 100, ofTyping: 1.2, kilobytes: 25, elements: 2500 };

const desk = await openDesk({ patients: 500, upstreamMs: 50 });
await fill(desk.sandboxUrl);

type Round = { usable: number; press: number };
const forms: Round[] = [];
const days: (Round & { elements: number; frame: number; kilobytes: number })[] = [];
try {
  // The first to ask reads the day from the records; it stands for whoever comes in the morning.
  await measureDay();
  for (let round = 0; round < rounds; round += 1) {
    forms.push(await measureForm());
    days.push(await measureDay());
  }
} finally {
  await desk.close();
}

const median = <Of>(measured: readonly Of[], field: keyof Of) =>
  spread(measured.map((one) => Number(one[field]))).p50;
const ms = (value: number) => `${Math.round(value)} ms`;

const [usable, ofForm] = [median(days, "usable"), median(forms, "usable")];
const [press, ofTyping] = [median(days, "press"), median(forms, "press")];
say(`${practitioners} practitioners, ${practitioners * visitsEach} visits, medians of ${rounds}`, "");
say(
  "until the day can be used",
  `${ms(usable)} (the form ${ms(ofForm)})`,
  usable <= Math.max(limits.usableMs, limits.ofForm * ofForm),
);
say(
  "slowest press (INP)",
  `${ms(press)} (typing in the form ${ms(ofTyping)})`,
  press <= Math.max(limits.pressMs, limits.ofTyping * ofTyping),
);
say("95 of 100 pictures in a drag stand at most", ms(median(days, "frame")));
say("elements of the page", String(median(days, "elements")), median(days, "elements") <= limits.elements);
const weight = median(days, "kilobytes");
say("scripts of its own, gzip", `${weight.toFixed(1)} kB`, weight <= limits.kilobytes);

/** Books `visitsEach` visits of a quarter of an hour with each of the clinic's practitioners, and waits until they can be found. */
async function fill(url: string): Promise<void> {
  const ask = async (
    path: string,
    body?: object,
  ): Promise<{ id: string; total: number; data: { id: string }[] }> => {
    const response = await fetch(`${url}/v1/${path}`, {
      method: body ? "POST" : "GET",
      headers: { "x-api-key": "clk_test_sandbox", "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return ((await response.json()) as { data: { id: string; total: number; data: { id: string }[] } }).data;
  };
  const people = (await ask(`practitioners?count=${practitioners}`)).data.map(({ id }) => id);
  while (people.length < practitioners)
    people.push((await ask("practitioners", { firstName: "Iris", lastName: `Bench ${people.length}` })).id);
  const begin = Date.parse(`${day}T${firstHour}:00:00Z`);
  let last = "";
  for (const practitionerId of people) {
    last = (await ask("patients", { firstName: "Odile", lastName: "Bench" })).id;
    for (let visit = 0; visit < visitsEach; visit += 1) {
      const start = begin + visit * 20 * 60_000;
      const end = start + 15 * 60_000;
      const times = { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
      const what = { status: "booked", reasonCode: "Annual check-up" };
      await ask("appointments", { ...what, ...times, patientId: last, practitionerId });
    }
  }
  while ((await ask(`appointments?patientId=${last}&count=1`)).total < visitsEach) await setTimeout(200);
}

async function openSlowly(): Promise<Page> {
  const context = await desk.visit();
  const page = await context.newPage();
  await page.setViewportSize({ width: 1920, height: 1080 });
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return page;
}

async function notesOf(page: Page): Promise<PageNotes> {
  return page.evaluate(async () => {
    // The browser tells of a press once what it did is on the screen.
    await new Promise((resolve) => window.setTimeout(resolve, 500));
    return (window as unknown as { notes: PageNotes }).notes;
  });
}

async function untilUsable(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as unknown as { notes: PageNotes }).notes.usable > 0);
}

async function measureForm(): Promise<Round> {
  const page = await openSlowly();
  await page.addInitScript(takeNotes, "booking-patientId");
  await page.goto(`${desk.url}/book`);
  await untilUsable(page);
  await page.locator("#booking-reasonCode").focus();
  await page.keyboard.type("Comes with her daughter, who drives.", { delay: 110 });
  const notes = await notesOf(page);
  await page.context().close();
  return { usable: notes.usable, press: slowestPress(notes) };
}

async function measureDay() {
  const page = await openSlowly();
  await page.addInitScript(takeNotes, "");
  await page.addInitScript(noteDrawn, { selector: "[data-visit]", count: visitsEach });
  await page.goto(`${desk.url}/schedule?day=${day}`);
  await untilUsable(page);
  const cards = page.locator("[data-visit]");
  await cards.first().focus();
  for (const key of ["ArrowDown", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"])
    for (let time = 0; time < 8; time += 1) await page.keyboard.press(key, { delay: 60 });
  const notes = await notesOf(page);
  const elements = await page.locator("*").count();
  const kilobytes = await ownScripts(page);
  const box = await cards.first().boundingBox();
  if (!box) throw new Error("No visit is on the screen.");
  await page.evaluate(timeFrames);
  await page.mouse.move(box.x + 20, box.y + 5);
  await page.mouse.down();
  await page.mouse.move(box.x + 420, box.y + 305, { steps: 60 });
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await page.context().close();
  const sorted = frames.toSorted((a, b) => a - b);
  const frame = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
  return { usable: notes.usable, press: slowestPress(notes), elements, frame, kilobytes };
}

/** What no other page needs, in kilobytes after gzip. */
async function ownScripts(page: Page): Promise<number> {
  const urls = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .flatMap(({ name }) => (/\/schedule-[^/]*\.js$/.test(name) ? [name] : [])),
  );
  const scripts = await Promise.all(urls.map(async (url) => gzipSync(await (await fetch(url)).text())));
  return scripts.reduce((sum, { length }) => sum + length / 1000, 0);
}
