import type { Page } from "@playwright/test";
import type { Session } from "#contract/session.ts";
import { quietDay } from "../booking-form.ts";
import { type ClinicRecords, clinicRecords } from "../clinic-records.ts";
import { expect, test } from "../story.ts";
import { axeFindings } from "../what-is-wrong.ts";

test.use({ staff: "clinician", settings: {} });

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** The clinician's practitioner, and a patient who is with her now. */
async function patientAtHand(page: Page, records: ClinicRecords, lastName: string) {
  const session = (await (await page.request.get("/api/session")).json()) as Session;
  const practitionerId = session.staff?.practitionerId ?? "";
  const patientId = await records.create("patients", { firstName: "Odile", lastName });
  const start = Math.floor(Date.now() / (5 * minuteMs)) * 5 * minuteMs;
  const visitId = await records.create("appointments", {
    status: "arrived",
    patientId,
    practitionerId,
    start: new Date(start).toISOString(),
    end: new Date(start + 30 * minuteMs).toISOString(),
    minutesDuration: 30,
    serviceType: "Cardiology consultation",
    reasonCode: "Blood pressure",
    patientInstruction: "Bring the diary",
  });
  return { practitionerId, patientId, visitId };
}

test("a clinician books the next visit of the patient in the chair in at most four keys", async ({
  page,
  frontdesk,
}, testInfo) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const { practitionerId, patientId } = await patientAtHand(page, records, "Marchetti");
  await page.goto("/");
  const head = page.getByRole("button", { name: /Odile Marchetti/ });
  await expect(head).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);

  let keys = 0;
  const press = (key: string) => {
    keys += 1;
    return page.keyboard.press(key);
  };
  await press("f");
  const panel = page.getByRole("dialog", { name: /Follow-up for/ });
  await expect(panel.getByLabel("Reason for the visit")).toHaveValue("Blood pressure");
  await press("2");
  const offers = panel.getByRole("group", { name: /Free times/ }).getByRole("radio");
  await expect(offers).toHaveCount(3);
  await expect(offers.first()).toBeChecked();
  expect(await axeFindings(page)).toEqual([]);
  await press("Enter");
  await expect(panel.getByRole("heading", { name: "Follow-up booked" })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  expect(keys).toBeLessThanOrEqual(4);
  testInfo.annotations.push({ type: "measured", description: `keys to a booked follow-up: ${keys}` });

  await page.keyboard.press("Enter");
  await expect(panel).toBeHidden();
  await expect(head).toBeFocused();
  const followUps = (await records.appointmentsOf(patientId)).filter(
    (one) => one["appointmentType"] === "FOLLOWUP",
  );
  expect(followUps).toMatchObject([
    {
      status: "booked",
      practitionerId,
      minutesDuration: 30,
      serviceType: "Cardiology consultation",
      reasonCode: "Blood pressure",
      patientInstruction: "Bring the diary",
    },
  ]);
});

type Free = { start: string; end: string };

/** A visit of a new patient's on a quiet weekday, at a time that is free again in the weeks after it. */
async function quietVisit(page: Page, records: ClinicRecords, lastName: string) {
  const session = (await (await page.request.get("/api/session")).json()) as Session;
  const practitionerId = session.staff?.practitionerId ?? "";
  const from = Date.parse(`${quietDay}T12:00:00Z`);
  const span = { from: new Date(from).toISOString(), to: new Date(from + 6 * dayMs).toISOString() };
  const query = new URLSearchParams({ practitionerId, minutes: "30", ...span });
  const list = (await (await page.request.get(`/api/availability?${query}`)).json()) as {
    practitioners: { free: Free[] }[];
  };
  const time = list.practitioners[0]?.free[0] ?? { start: "", end: "" };
  const patientId = await records.create("patients", { firstName: "Odile", lastName });
  const visit = { status: "booked", practitionerId, minutesDuration: 30 };
  const visitId = await records.create("appointments", { ...visit, patientId, ...time });
  const inWeeks = (weeks: number): Free => ({
    start: new Date(Date.parse(time.start) + weeks * 7 * dayMs).toISOString(),
    end: new Date(Date.parse(time.end) + weeks * 7 * dayMs).toISOString(),
  });
  const book = (of: string, at: Free) => records.create("appointments", { ...visit, patientId: of, ...at });
  return { patientId, visitId, inWeeks, book };
}

const startsOf = async (records: ClinicRecords, patientId: string) =>
  (await records.appointmentsOf(patientId))
    .filter((one) => one["appointmentType"] === "FOLLOWUP")
    .map((one) => String(one["start"]))
    .sort();

/** Opens the series "every week, 4 times" that follows a visit. */
async function openSeries(page: Page, visitId: string) {
  await page.goto(`/my-day?follow=${visitId}`);
  const panel = page.getByRole("dialog", { name: /Follow-up for/ });
  await expect(panel.getByRole("radio", { name: /1 week/ })).toBeFocused();
  await page.keyboard.press("1");
  await panel.getByLabel("Repeat as a series").check();
  await panel.getByLabel("How many times").fill("4");
  await panel.getByLabel("How many times").press("Tab");
  const rows = panel.getByRole("listitem").filter({ hasText: /^[1-9]/ });
  await expect(rows).toHaveCount(4);
  await expect(rows.filter({ hasText: "Looking for" })).toHaveCount(0);
  return { panel, rows };
}

test("of a series, what clashes is moved or left out before anything is booked", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const { patientId, visitId, inWeeks, book } = await quietVisit(page, records, "Bellandi");
  const other = await records.create("patients", { firstName: "Piero", lastName: "Other" });
  await book(other, inWeeks(2));
  await book(other, inWeeks(3));
  const { panel, rows } = await openSeries(page, visitId);
  await expect(rows.nth(0)).toContainText("free");
  await expect(rows.nth(1)).toContainText("not free");
  await expect(rows.nth(2)).toContainText("not free");
  await expect(rows.nth(3)).toContainText("free");
  expect(await axeFindings(page)).toEqual([]);

  // Enter books nothing while something is undecided: it leads there.
  await panel.getByLabel("Reason for the visit").press("Enter");
  await expect(rows.nth(1).getByRole("combobox")).toBeFocused();
  expect(await startsOf(records, patientId)).toEqual([]);
  await rows.nth(1).getByRole("combobox").selectOption({ index: 1 });
  await expect(rows.nth(1)).toContainText("moved");
  await rows.nth(2).getByRole("combobox").selectOption("Skip this one");
  await expect(rows.nth(2)).toContainText("skipped");
  await panel.getByRole("button", { name: "Book 3 visits" }).click();
  await expect(panel.getByRole("heading", { name: "All 3 visits booked" })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  const starts = await startsOf(records, patientId);
  expect(starts).toHaveLength(3);
  expect([starts[0], starts[2]]).toEqual([inWeeks(1).start, inWeeks(4).start]);
  expect(starts[1]).not.toBe(inWeeks(2).start);
  expect(Math.abs(Date.parse(starts[1] ?? "") - Date.parse(inWeeks(2).start))).toBeLessThan(dayMs);
});

test.describe("a series that stops half-way", () => {
  test.use({ expectedComplaints: [/ERR_FAILED|ERR_CONNECTION|Failed to load/] });

  test("says which visits exist, also after the page was closed, and goes on without doubling any", async ({
    page,
    frontdesk,
  }) => {
    const records = clinicRecords(frontdesk.sandboxUrl);
    const { patientId, visitId, inWeeks } = await quietVisit(page, records, "Conti");
    const { panel, rows } = await openSeries(page, visitId);
    await expect(rows.filter({ hasText: "free" })).toHaveCount(4);
    // The second visit is booked, but its answer is lost and no other request gets through after it.
    let sent = 0;
    await page.route("**/api/appointments", async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      sent += 1;
      if (sent === 2) await route.fetch();
      return sent === 1 ? route.continue() : route.abort();
    });
    await page.route("**/api/bookings/*", (route) => route.abort());
    await panel.getByRole("button", { name: "Book 4 visits" }).click();
    await expect(panel.getByRole("heading", { name: "1 of 4 visits booked" })).toBeVisible();
    await expect(rows.nth(0)).toContainText("booked");
    await expect(rows.nth(1)).toContainText("no connection, still trying");
    await expect(rows.nth(2)).toContainText("not booked yet");
    expect(await axeFindings(page)).toEqual([]);
    expect(await startsOf(records, patientId)).toEqual([inWeeks(1).start, inWeeks(2).start]);

    await page.unrouteAll();
    await page.goto("/my-day");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(panel.getByRole("heading", { name: "2 of 4 visits booked" })).toBeVisible();
    await panel.getByRole("button", { name: "Book the other 2" }).click();
    await expect(panel.getByRole("heading", { name: "All 4 visits booked" })).toBeVisible();
    expect(await startsOf(records, patientId)).toEqual([1, 2, 3, 4].map((weeks) => inWeeks(weeks).start));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Continue" })).toBeHidden();
  });
});
