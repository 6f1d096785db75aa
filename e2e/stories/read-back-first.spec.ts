import type { Page } from "@playwright/test";
import { shiftDay } from "#domain/calendar-day.ts";
import { bookingForm, practitionerNamed, quietDay } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { expect, test } from "../story.ts";

/** The Sunday after the quiet Thursday. */
const sunday = shiftDay(quietDay, 3);

const isBooked = (page: Page) => page.getByRole("region", { name: "Booked", exact: true });

test("Enter in the date and time boxes takes what stands there and goes on; it never books", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Isolde", lastName: "Hartmoor" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("hartmoor", /Isolde Hartmoor/);
  await desk.choosePractitioner("sarah", (await practitionerNamed(page, "Sarah")).name);
  await desk.field("Date").fill(`${quietDay} 1430`);
  await page.keyboard.press("Enter");
  await expect(desk.field("Start")).toBeFocused();
  await expect(desk.field("Start")).toHaveValue(/2:30/);
  await page.keyboard.type("10");
  await page.keyboard.press("Enter");
  await expect(desk.field("End")).toBeFocused();
  await expect(desk.field("End")).toHaveValue(/10:30/);
  await page.keyboard.press("Enter");
  await expect(desk.field("Duration")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(desk.form).toContainText("This time is free.");
  expect(await records.appointmentsOf(patientId)).toHaveLength(0);
  await page.keyboard.press("Control+Enter");
  await expect(isBooked(page)).toContainText("Hartmoor");
  expect(await records.appointmentsOf(patientId)).toHaveLength(1);
});

test("a press that comes before the time was looked at waits for it, and books nothing that is taken", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Leopold", lastName: "Quillfeather" });
  const taken = { start: `${quietDay}T19:00:00Z`, end: `${quietDay}T19:30:00Z` };
  const made = await page.request.post("/api/appointments", {
    headers: { "Idempotency-Key": crypto.randomUUID() },
    data: { status: "booked", patientId, ...taken },
  });
  expect(made.status()).toBe(201);
  let letThrough: (() => void) | undefined;
  const isLetThrough = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route("**/api/conflicts?**", async (route) => {
    await isLetThrough;
    await route.continue();
  });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("quillf", /Leopold Quillfeather/);
  await desk.field("Date").fill(`${quietDay} 2pm`);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: /Checking the time/ })).toBeVisible();
  letThrough?.();
  await expect(page.getByRole("heading", { name: "This time is taken" })).toBeFocused();
  await expect(page.getByText(/is already booked/)).toHaveCount(1);
  expect(await records.appointmentsOf(patientId)).toHaveLength(1);

  // In the override the keys ask for the reason, and then book with it.
  await desk.field("Reason for double-booking").focus();
  await page.keyboard.press("Control+Enter");
  await expect(desk.form).toContainText("Reason for double-booking is required.");
  await expect(desk.field("Reason for double-booking")).toBeFocused();
  expect(await records.appointmentsOf(patientId)).toHaveLength(1);
  await page.keyboard.type("Two treatments at once");
  await page.keyboard.press("Control+Enter");
  await expect(isBooked(page)).toContainText("Quillfeather");
  expect(await records.appointmentsOf(patientId)).toHaveLength(2);
});

test("Sunday at three without a practitioner is closed, is not booked, and Monday is one press away", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Ottoline", lastName: "Rushbury" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("rushbury", /Ottoline Rushbury/);
  await desk.field("Date").fill(sunday);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary")).toContainText("Closed on Sundays.");
  await page.keyboard.type("03:00");
  await page.keyboard.press("Enter");
  await expect(desk.form).toContainText("Nobody works on Sundays.");
  await expect(desk.form).not.toContainText(/taken|free|double/i);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "Nobody works then" })).toBeFocused();
  await expect(desk.field("Reason for booking outside working hours")).toBeVisible();
  expect(await records.appointmentsOf(patientId)).toHaveLength(0);
  const next = desk.form.getByRole("group", { name: "Next" }).getByRole("button");
  await expect(next).toHaveText([/^Mon, .*8:00/, /8:30/, /9:00/]);
  await next.first().click();
  await expect(desk.form).toContainText("The patient is free at this time.");
  await page.keyboard.press("Enter");
  await expect(isBooked(page)).toContainText("Rushbury");
  expect(await records.appointmentsOf(patientId)).toHaveLength(1);
});
