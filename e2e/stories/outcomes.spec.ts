import type { Page } from "@playwright/test";
import { bookingForm, practitionerNamed, quietDay } from "../booking-form.ts";
import { type ClinicRecords, clinicRecords } from "../clinic-records.ts";
import { expect, test } from "../story.ts";

test.use({ settings: {}, expectedComplaints: [/status of (422|50[0-9])|ERR_FAILED/] });

const confirming = "Confirming with the clinic's records…";

/** What goes wrong on the way to the clinic's records, and what a receptionist reads, one after the other. */
const outcomes = [
  { fault: { mode: "fail-before", status: 503 }, says: [confirming, "Booked"] },
  { fault: { mode: "fail-before", status: 429 }, says: [confirming, "Booked"] },
  { fault: { mode: "fail-before", status: 403 }, says: ["Not booked"] },
  { fault: { mode: "fail-after", status: 500 }, says: [confirming, "Booked"] },
  { fault: { mode: "hang-after" }, says: [confirming, "Booked"] },
  { fault: { mode: "reset-after" }, says: [confirming, "Booked"] },
  { fault: { mode: "late", delayMs: 12_000 }, says: [confirming, "Booked"] },
];

/** Every title that the page shows, with the appointments that the records had when it was shown. */
async function hearTitles(page: Page, records: ClinicRecords, patientId: string) {
  const said: { title: string; stored: number }[] = [];
  await page.exposeFunction("say", async (title: string) => {
    said.push({ title, stored: (await records.appointmentsOf(patientId)).length });
  });
  await page.addInitScript(() => {
    const seen = new Set<Element>();
    const look = () => {
      for (const title of document.querySelectorAll("#booking-form section[data-tone] h2")) {
        if (seen.has(title)) continue;
        seen.add(title);
        (window as unknown as { say: (title: string) => void }).say(title.textContent);
      }
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true });
  });
  return said;
}

for (const { fault, says } of outcomes) {
  const { mode, status = "" } = fault as { mode: string; status?: number };
  test(`with ${mode} ${status} a receptionist never reads what is not so`, async ({ page, frontdesk }) => {
    const records = clinicRecords(frontdesk.sandboxUrl);
    const patientId = await records.create("patients", { firstName: "Peregrine", lastName: "Lovelock" });
    const said = await hearTitles(page, records, patientId);
    const desk = bookingForm(page);
    await desk.open();
    await desk.choosePatient("lovelo", /Peregrine Lovelock/);
    await desk.enter("Date", quietDay);
    await desk.enter("Start", "14:00");
    await records.breakDown({ method: "POST", path: "/v1/appointments", ...fault });
    await desk.submit();
    const last = says.at(-1) ?? "";
    await expect.poll(() => said.map(({ title }) => title), { timeout: 120_000 }).toEqual(says);
    for (const { title, stored } of said)
      expect([title, stored]).not.toEqual([title, title === "Booked" ? 0 : title === "Not booked" ? 1 : 2]);
    await expect(page.getByRole("region", { name: last, exact: true })).toBeVisible();
    expect(await records.appointmentsOf(patientId)).toHaveLength(last === "Booked" ? 1 : 0);
  });
}

for (const { name, without } of [
  { name: "a text that the clinic's records would refuse is marked at its field, and everything else stays" },
  {
    name: "what is wrong is said by the server where the form's own rules could not be loaded",
    without: /check-booking/,
  },
]) {
  test(name, async ({ page, frontdesk }) => {
    if (without) await page.route(without, (route) => route.abort());
    const records = clinicRecords(frontdesk.sandboxUrl);
    const patientId = await records.create("patients", { firstName: "Drusilla", lastName: "Quillfeather" });
    const desk = bookingForm(page);
    await desk.open();
    await desk.choosePatient("quillf", /Drusilla Quillfeather/);
    await desk.enter("Date", quietDay);
    await desk.enter("Start", "14:00");
    await desk.enter("Reason for the visit", "x".repeat(5000));
    await desk.submit();
    await expect(desk.errorOf("Reason for the visit")).toBeVisible();
    await expect(desk.field("Patient")).toHaveValue("Drusilla Quillfeather");
    expect(await records.appointmentsOf(patientId)).toHaveLength(0);
  });
}

test("a booking whose answer is on its way is not shown as in its own way", async ({ page, frontdesk }) => {
  await clinicRecords(frontdesk.sandboxUrl).create("patients", {
    firstName: "Ottoline",
    lastName: "Wrexham",
  });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("wrexha", /Ottoline Wrexham/);
  await desk.choosePractitioner("sarah", (await practitionerNamed(page, "Sarah")).name);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "16:00");
  await expect(desk.form.getByText("This time is free.")).toBeVisible();
  await expect(page.locator("[data-draft]")).toBeVisible();

  let answer: (() => void) | undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const askedMeanwhile: string[] = [];
  await page.route("**/api/appointments", async (route) => {
    page.on("request", (request) => askedMeanwhile.push(new URL(request.url()).pathname));
    const response = await route.fetch();
    await answered;
    await route.fulfill({ response });
  });
  await desk.submit();
  const rows = page.getByRole("listitem").filter({ hasText: "Ottoline Wrexham" });
  await expect(rows).toHaveCount(1);
  await expect(rows).not.toContainText("overlaps");
  await expect(page.locator("[data-draft]")).toHaveCount(0);
  expect(askedMeanwhile).toContain("/api/appointments");
  expect(askedMeanwhile).not.toContain("/api/conflicts");
  answer?.();
  await expect(rows).toContainText("just booked");
});
