import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { say } from "./measure.ts";
import { openDesk } from "./open-desk.ts";
import { blockingTime, type PageNotes, slowestPress, takeNotes } from "./page-notes.ts";
import { spread } from "./spread.ts";

// What the booking form costs a slow computer: how long until it can be used, and how long a key press waits for what it
// does. Each round is a browser that was never here before, on a processor that is slowed down to a quarter.

const rounds = 7;
const slowdown = 4;
const keyMs = 110;
const clinic = { patients: 100_000, upstreamMs: 50 };

/** The vendor's own booking page, from the same kind of run. */
const reference = { kilobytes: 232, paint: 860, blocked: 518, usable: 2100 };
const limits = { kilobytes: 135, press: 100 };

const names = [
  "maria garcia",
  "john smith",
  "wei zhang",
  "sofia lopez",
  "david brown",
  "layla mansour",
  "james walker",
];

const boxes = {
  "booking-patientId": "the patient's name",
  "booking-practitionerId": "the practitioner's name",
  "booking-day": "the day and the time",
  "booking-patientInstruction": "the instructions",
};

/** `beside`: kilobytes of the scripts that came by then and that the form does not wait for. */
type Round = {
  kilobytes: number;
  beside: number;
  paint: number;
  blocked: number;
  usable: number;
  notes: PageNotes;
};

const weights = new Map<string, number>();

/** What a script weighs after gzip, in kilobytes. */
async function weigh(url: string): Promise<number> {
  const known = weights.get(url) ?? gzipSync(await (await fetch(url)).text()).length / 1000;
  weights.set(url, known);
  return known;
}

async function weighAll(urls: string[]): Promise<number> {
  return (await Promise.all(urls.map(weigh))).reduce((sum, each) => sum + each, 0);
}

/** Fills in the form as somebody does who knows it by heart. */
async function fillIn(page: Page, name: string): Promise<void> {
  const { keyboard } = page;
  const option = page.getByRole("listbox").getByRole("option").first();
  await keyboard.type(name, { delay: keyMs });
  await option.waitFor();
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.type("dr cardiology", { delay: keyMs });
  await option.waitFor();
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.type("in 3 weeks 9:30", { delay: keyMs });
  await keyboard.press("Tab");
  await page.locator("#booking-patientInstruction").focus();
  await keyboard.type("Please arrive ten minutes early, and bring your tablets.", { delay: keyMs });
}

async function measureRound(name: string): Promise<Round> {
  const context = await desk.visit();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.addInitScript(takeNotes, "booking-patientId");
  await page.goto(`${desk.url}/book`);
  await page.waitForFunction(() => (window as unknown as { notes: PageNotes }).notes.usable > 0);
  await fillIn(page, name);
  // The browser tells of a press once what it did is on the screen.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  const { notes, paint, scripts } = await page.evaluate(() => ({
    notes: (window as unknown as { notes: PageNotes }).notes,
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    scripts: (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter((entry) => new URL(entry.name).pathname.endsWith(".js"))
      .map((entry) => ({ url: entry.name, end: entry.responseEnd })),
  }));
  await context.close();
  const document = await (await fetch(`${desk.url}/book`)).text();
  const there = scripts.filter(({ end }) => end <= notes.usable).map(({ url }) => url);
  const isNamed = (url: string) => document.includes(new URL(url).pathname);
  const kilobytes = await weighAll(there.filter(isNamed));
  const beside = await weighAll(there.filter((url) => !isNamed(url)));
  return { kilobytes, beside, paint, blocked: blockingTime(notes, paint), usable: notes.usable, notes };
}

const desk = await openDesk(clinic);
const measured: Round[] = [];
try {
  for (let round = 0; round < rounds; round += 1)
    measured.push(await measureRound(names[round % names.length] ?? ""));
} finally {
  await desk.close();
}

const median = (of: (round: Round) => number) => spread(measured.map(of)).p50;

/** A line of the report beside the reference's figure, which is the limit where there is none of our own. */
function compare(what: string, field: keyof typeof reference, limit = reference[field]): void {
  const value = median((round) => round[field]);
  const shown = field === "kilobytes" ? `${value.toFixed(1)} kB` : `${value.toFixed(0)} ms`;
  say(what, `${shown} (the reference ${reference[field]})`, value <= limit);
}

say(`Medians of ${rounds} first visits, processor slowed down ${slowdown} times`, "");
compare(`scripts until usable, at most ${limits.kilobytes} kB`, "kilobytes", limits.kilobytes);
say("  and those of the day beside it that came by then", `${median(({ beside }) => beside).toFixed(1)} kB`);
compare("first contentful paint", "paint");
compare("total blocking time until usable", "blocked");
compare("time to usable", "usable");
const press = median(({ notes }) => slowestPress(notes));
say(`slowest press (INP), under ${limits.press} ms`, `${press.toFixed(0)} ms`, press < limits.press);
for (const [id, what] of Object.entries(boxes)) {
  const slowest = median(({ notes }) =>
    Math.max(0, ...Object.values(notes.interactions).map(({ box, duration }) => (box === id ? duration : 0))),
  );
  say(`  of all presses in ${what}`, slowest > 0 ? `${slowest.toFixed(0)} ms` : "under 16 ms");
}
