import { bookingForm, quietDay } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { expect, test } from "../story.ts";

test.use({ settings: {}, expectedComplaints: [/status of 50[0-9]/] });

test("with the clinic's records down nothing typed is lost, and the booking is made once when they are back", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Ottoline", lastName: "Brackwater" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("brackw", /Ottoline Brackwater/);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "11:30");
  await desk.enter("Reason for the visit", "A cough that will not go");

  await records.breakDown({ path: "/v1/**", mode: "fail-before", status: 503, count: 0 });
  await desk.submit();
  await expect(desk.form).toContainText("It won't be booked twice.");
  await expect(desk.field("Patient")).toHaveValue("Ottoline Brackwater");
  await expect(desk.field("Start")).toHaveValue(/11:30/);
  await expect(desk.field("Reason for the visit")).toHaveValue("A cough that will not go");

  await records.recover();
  expect(await records.appointmentsOf(patientId)).toHaveLength(0);
  await expect(page.getByRole("listitem").filter({ hasText: "Ottoline Brackwater" })).toContainText(
    "just booked",
    { timeout: 90_000 },
  );
  expect(await records.appointmentsOf(patientId)).toHaveLength(1);
});

test("a refusal is said in one sentence, nothing typed is lost, and trying again books once", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Leopold", lastName: "Fennimore" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("fennim", /Leopold Fennimore/);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "14:15");
  await desk.enter("Reason for the visit", "Results");

  await records.breakDown({ method: "POST", path: "/v1/appointments", mode: "fail-before", status: 403 });
  await desk.submit();
  await expect(desk.form).toContainText("The records system rejected this.");
  await expect(desk.form).toContainText(/your entries are safe/i);
  await expect(desk.field("Reason for the visit")).toHaveValue("Results");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("rejected this");

  await desk.form.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Leopold Fennimore" })).toContainText(
    "just booked",
  );
  expect(await records.appointmentsOf(patientId)).toHaveLength(1);
});

test("a booking whose answer is lost is confirmed by itself, and made once", async ({ page, frontdesk }) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Isambard", lastName: "Netherfold" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("netherf", /Isambard Netherfold/);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "16:00");

  await records.breakDown({ method: "POST", path: "/v1/appointments", mode: "reset-after" });
  await desk.submit();
  await expect(desk.form).toContainText("Confirming with the clinic's records");
  await expect(page.getByRole("listitem").filter({ hasText: "Isambard Netherfold" })).toContainText(
    "just booked",
    { timeout: 90_000 },
  );
  expect(await records.appointmentsOf(patientId)).toHaveLength(1);
});

test("a search that fails does not look like nobody was found", async ({ page, frontdesk }) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  await records.create("patients", { firstName: "Araminta", lastName: "Sloe" });
  const desk = bookingForm(page);
  await desk.open();
  await records.breakDown({ path: "/v1/**", mode: "fail-before", status: 503, count: 0 });
  await desk.field("Patient").fill("sloe");
  await expect(page.getByText("The patient may well be registered.").first()).toBeVisible();
  await records.recover();
  await page.getByRole("button", { name: "Try again" }).first().click();
  await expect(desk.options.filter({ hasText: "Araminta Sloe" })).toBeVisible();
});
