import type { Page } from "@playwright/test";
import type { PractitionerList } from "#contract/practitioner.ts";
import { bookingForm, practitionerNamed, quietDay } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { type Desk, expect, test } from "../story.ts";

test.use({ settings: {}, expectedComplaints: [/status of 409/] });

/** A patient whose time with a practitioner is taken, by the patient and by the practitioner, and the form asks for it. */
async function askForTakenTime(page: Page, frontdesk: Desk) {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Evangeline", lastName: "Sparrowhawk" });
  const { practitioners } = (await (await page.request.get("/api/practitioners")).json()) as PractitionerList;
  const sarah = practitioners.find(({ name }) => name.includes("Sarah"));
  const time = { start: `${quietDay}T15:00:00Z`, end: `${quietDay}T15:30:00Z` };
  const first = { status: "booked", patientId, practitionerId: sarah?.id, ...time };
  const booked = await page.request.post("/api/appointments", {
    headers: { "Idempotency-Key": crypto.randomUUID() },
    data: first,
  });
  expect(booked.status()).toBe(201);
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("sparrowh", /Evangeline/);
  await desk.choosePractitioner("sarah", (await practitionerNamed(page, "Sarah")).name);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "10:15");
  await desk.submit();
  return {
    desk,
    records,
    patientId,
    panel: page.getByRole("region", { name: "This time is taken" }),
  };
}

test("a press on the button counts, though the page moves under it before it is let go", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Clementine", lastName: "Overbury" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("overbury", /Clementine Overbury/);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "13:20");
  await desk.form.getByRole("button", { name: "Book appointment" }).hover();
  await page.mouse.down();
  await desk.form.evaluate((form) => {
    form.style.marginTop = "-80px";
    form.style.marginBottom = "600px";
  });
  await page.mouse.up();
  await expect(page.getByRole("region", { name: "Booked", exact: true })).toBeVisible();
  expect(await records.appointmentsOf(patientId)).toHaveLength(1);
});

test("a taken time says who has it, and a free one near it is booked with two presses of a key", async ({
  page,
  frontdesk,
}) => {
  const { panel, records, patientId } = await askForTakenTime(page, frontdesk);
  await expect(panel.getByRole("heading", { name: "This time is taken" })).toBeFocused();
  await expect(panel.getByRole("listitem").first()).toContainText(
    /Evangeline Sparrowhawk.* is already booked 10:00/,
  );
  await expect(panel.getByRole("listitem")).toHaveCount(2);
  const choices = panel.getByRole("group", { name: "Nearest free times" }).getByRole("button");
  await expect(choices).toHaveCount(3);
  await expect(panel.getByRole("button", { name: "Book anyway" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(choices.first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Book appointment/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Booked", exact: true })).toContainText("Sparrowhawk");
  expect(await records.appointmentsOf(patientId)).toHaveLength(2);
});
