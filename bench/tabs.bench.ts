import { randomUUID } from "node:crypto";
import type { APIResponse, BrowserContext, Page } from "@playwright/test";
import { say } from "./measure.ts";
import { openDesk } from "./open-desk.ts";

// Seven tabs of one browser, of which HTTP/1.1 lets six hold a connection: until each can be used, and until all of them
// show what one has booked, while search lags by ten seconds.

const tabs = 7;
const limits = { usableMs: 2000, shownMs: 1000 };
/** Nothing stands on it before. */
const day = "2031-11-24";

const desk = await openDesk({ patients: 500, upstreamMs: 50 });
const context = await desk.visit();
const pages: Page[] = [];
const usable: number[] = [];
while (pages.length < tabs) {
  const page = await context.newPage();
  const begun = performance.now();
  await page.goto(`${desk.url}/book`);
  await page.locator("#booking-patientId:focus").waitFor();
  usable.push(performance.now() - begun);
  await page.locator("#booking-day").fill(day);
  await page.keyboard.press("Tab");
  await page.getByText("No appointments.").waitFor();
  pages.push(page);
}
const streams = await streamsOf(desk.url);
const patientId = await anybody(context, desk.url);
const begun = performance.now();
await book(context, desk.url, patientId);
const shown = await Promise.all(
  pages.map(async (page) => {
    await page.locator("aside [data-appointment]").first().waitFor();
    return performance.now() - begun;
  }),
);
await desk.close();

const list = (times: number[]) => times.map((ms) => Math.round(ms)).join(", ");
const slowest = (times: number[]) => Math.max(...times);
say("ms until a tab can be used", list(usable), slowest(usable) <= limits.usableMs);
say("connections for events", String(streams), streams === 1);
say("ms until a booking is in each", list(shown), slowest(shown) <= limits.shownMs);

async function streamsOf(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^frontdesk_event_streams (\d+)$/m.exec(text)?.[1]);
}

async function anybody({ request }: BrowserContext, url: string): Promise<string> {
  const found = (await read(await request.post(`${url}/api/patients/search`, { data: { q: "gar" } }))) as {
    patients: { id: string }[];
  };
  return found.patients[0]?.id ?? "";
}

async function book({ request }: BrowserContext, url: string, patient: string): Promise<void> {
  const times = { start: `${day}T15:00:00Z`, end: `${day}T15:30:00Z` };
  const headers = { "idempotency-key": randomUUID() };
  const data = { status: "booked", patientId: patient, ...times };
  await read(await request.post(`${url}/api/appointments`, { headers, data }));
}

async function read(answer: APIResponse): Promise<unknown> {
  if (!answer.ok()) throw new Error(`${answer.url()} answered ${answer.status()}: ${await answer.text()}`);
  return answer.json();
}
