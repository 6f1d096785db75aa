import { Clinik } from "@clinikapi/sdk";
import type { BrowserContext } from "@playwright/test";
import { birthDateText } from "#texts/format.ts";
import { say } from "./measure.ts";
import { openDesk } from "./open-desk.ts";
import { type OptionTimes, watchOptions } from "./page-notes.ts";

// How long a person waits for the patient: from the last key press to the result on the screen, in a browser, among 100,000
// patients, while ClinikAPI takes 50 ms for each answer. Nobody's name is typed twice, so that no answer is at hand.

const patients = 100_000;
const upstreamMs = 50;
const limitMs = 150;
const sought = 30;
const keyMs = 110;

type Sought = { firstName: string; lastName: string; birthDate?: string; phone?: string };

/** Patients from all over the clinic's records, by birth dates that are spread over the years, with names of two words. */
async function somePatients(sandboxUrl: string): Promise<Sought[]> {
  const { patients } = new Clinik("clk_test_sandbox", { baseUrl: sandboxUrl });
  const found: Sought[] = [];
  for (let at = 0; found.length < sought; at += 1) {
    const birthDate = `${1940 + ((at * 7) % 75)}-${String(1 + (at % 12)).padStart(2, "0")}-${String(1 + ((at * 5) % 28)).padStart(2, "0")}`;
    const [patient] = (await patients.search({ birthDate, count: 1 })).data.data;
    if (patient && /^\w+ \w+$/.test(`${patient.firstName} ${patient.lastName}`)) found.push(patient);
  }
  return found;
}

/** What is typed, and what then stands in the list: the last word marked as found, or a birth date. */
type Search = { typed: string; selector: string; text: string };

const byName = (first: string, last: string): Search => ({
  typed: `${first} ${last}`,
  selector: "[role=option] mark",
  text: last,
});

const searches: Record<string, (one: Sought) => Search> = {
  "by name": ({ firstName, lastName }) => byName(firstName, lastName),
  "by name, the other way round": ({ firstName, lastName }) => byName(lastName, firstName),
  "by birth date": ({ birthDate = "" }) => ({
    typed: birthDate,
    selector: "[role=option]",
    text: birthDateText(birthDate),
  }),
};

/** Types a text key by key into a form of a tab of its own, and answers the milliseconds from the last key press until what it finds is in the list. */
async function wait(context: BrowserContext, { typed, ...found }: Search): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${desk.url}/book`);
  await page.locator("#booking-patientId").waitFor();
  await page.evaluate(watchOptions, found);
  await page.locator("#booking-patientId").pressSequentially(typed, { delay: keyMs });
  await page.locator(found.selector).filter({ hasText: found.text }).first().waitFor();
  const { key, shown } = await page.evaluate(() => (window as unknown as { times: OptionTimes }).times);
  await page.close();
  return Math.max(0, shown - key);
}

function report(what: string, waits: number[]) {
  const sorted = waits.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
  say(what, `median ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`, median <= limitMs);
}

const desk = await openDesk({ patients, upstreamMs });
try {
  const people = await somePatients(desk.sandboxUrl);
  const context = await desk.visit();
  for (const [what, searchOf] of Object.entries(searches)) {
    const waits: number[] = [];
    for (const one of people) waits.push(await wait(context, searchOf(one)));
    report(`${what}, ${waits.length} of ${patients}`, waits);
  }
} finally {
  await desk.close();
}
