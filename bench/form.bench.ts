import { gzipSync } from "node:zlib";
import type { BrowserContext, Page } from "@playwright/test";
import { say } from "./measure.ts";
import { openDesk } from "./open-desk.ts";
import { blockingTime, type PageNotes, slowestPress, takeNotes } from "./page-notes.ts";
import { spread } from "./spread.ts";
import { openYardstick } from "./yardstick/open-yardstick.ts";

// What the booking form costs a slow computer, as a ratio to a bare form made of the same packages and measured in the same
// run, in turn with it: machines are now faster and now slower, and a time of another day says nothing. Each round is a
// browser that was never here before, on a processor that is slowed down to a quarter.

const rounds = 9;
const slowdown = 4;
const keyMs = 110;
const clinic = { patients: 2000, upstreamMs: 50 };

/** At most so much of the yardstick's; the scripts are a limit of their own, at which the build fails. */
const aims = { paint: 0.6, blocked: 0.8, usable: 0.8, press: 1.5 };
const limitKilobytes = 116;

const names = ["maria garcia", "john smith", "wei zhang", "sofia lopez", "david brown"];

/** `requests`: how many files and answers had come by the time the form could be used. */
type Round = {
  kilobytes: number;
  requests: number;
  paint: number;
  blocked: number;
  usable: number;
  press: number;
};

const weights = new Map<string, number>();

/** What a script weighs after gzip, in kilobytes. */
async function weigh(url: string): Promise<number> {
  const known = weights.get(url) ?? gzipSync(await (await fetch(url)).text()).length / 1000;
  weights.set(url, known);
  return known;
}

/** Types as somebody does who knows the form by heart. */
async function typeInto(page: Page, name: string): Promise<void> {
  const { keyboard } = page;
  await page.locator("#booking-patientId").focus();
  await keyboard.type(name, { delay: keyMs });
  await page.locator("#booking-patientInstruction").focus();
  await keyboard.type("Please bring your tablets.", { delay: keyMs });
}

async function measureRound(url: string, context: BrowserContext, name: string): Promise<Round> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.addInitScript(takeNotes, "booking-patientId");
  await page.goto(url);
  await page.waitForFunction(() => (window as unknown as { notes: PageNotes }).notes.usable > 0);
  await typeInto(page, name);
  // The browser tells of a press once what it did is on the screen.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  const { notes, paint, asked } = await page.evaluate(() => ({
    notes: (window as unknown as { notes: PageNotes }).notes,
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    asked: (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).map((entry) => ({
      url: entry.name,
      end: entry.responseEnd,
    })),
  }));
  await context.close();
  const document = await (await fetch(url)).text();
  const there = asked.filter(({ end }) => end > 0 && end <= notes.usable);
  const scripts = there.filter(
    ({ url: one }) => one.endsWith(".js") && document.includes(new URL(one).pathname),
  );
  const kilobytes = (await Promise.all(scripts.map((one) => weigh(one.url)))).reduce(
    (sum, each) => sum + each,
    0,
  );
  const { usable } = notes;
  return {
    kilobytes,
    requests: there.length + 1,
    paint,
    // From the first moment on: what a page can be used with at its first picture has blocked before it.
    blocked: blockingTime(notes, 0),
    usable,
    press: slowestPress(notes),
  };
}

const desk = await openDesk(clinic);
const yardstick = await openYardstick();
const ours: Round[] = [];
const bare: Round[] = [];
try {
  for (let round = 0; round < rounds; round += 1) {
    const name = names[round % names.length] ?? "";
    ours.push(await measureRound(`${desk.url}/book`, await desk.visit(), name));
    bare.push(await measureRound(`${yardstick.url}/`, await desk.visit(), name));
  }
} finally {
  await yardstick.close();
  await desk.close();
}

const median = (measured: Round[], field: keyof Round) => spread(measured.map((one) => one[field])).p50;

/** A line of the report: how much of the yardstick's it is. */
function compare(what: string, field: keyof typeof aims): void {
  const [own, other] = [median(ours, field), median(bare, field)];
  const ratio = own / Math.max(other, 1);
  const shown = `${ratio.toFixed(2)} × (${own.toFixed(0)} of ${other.toFixed(0)} ms), aim ${aims[field]} ×`;
  say(what, shown, ratio <= aims[field]);
}

const weight = median(ours, "kilobytes");
say(`Medians of ${rounds} first visits in turn with the yardstick`, "");
say(
  `scripts until usable, at most ${limitKilobytes} kB`,
  `${weight.toFixed(1)} kB (the yardstick ${median(bare, "kilobytes").toFixed(1)})`,
  weight <= limitKilobytes,
);
say("requests until usable", `${median(ours, "requests")} (the yardstick ${median(bare, "requests")})`);
compare("first contentful paint", "paint");
compare("blocking time until usable", "blocked");
compare("time to usable", "usable");
compare("slowest press (INP)", "press");
