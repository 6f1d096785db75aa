import { bookingForm, quietDay } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { expect, test } from "../story.ts";

test.use({ settings: {}, expectedComplaints: [/ERR_FAILED|status of 404/] });

test("a page that is loaded again, or come back to, has all that was typed", async ({ page, frontdesk }) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Cordelia", lastName: "Ashgrove" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("ashgr", /Cordelia Ashgrove/);
  await desk.enter("Date", quietDay);
  await desk.enter("Reason for the visit", "A rash");
  // The time is typed and not left when the page is.
  await desk.field("Start").fill("10:15");
  await page.reload();
  const restored = page.getByRole("region", { name: "Your unfinished booking" });
  await expect(restored).toBeVisible();
  // Whoever types at once types what is still open.
  await expect(desk.field("Practitioner")).toBeFocused();
  await expect(desk.field("Patient")).toHaveValue("Cordelia Ashgrove");
  await expect(desk.field("Start")).toHaveValue(/10:15/);
  await expect(desk.field("Reason for the visit")).toHaveValue("A rash");

  await page.goto("/nowhere");
  await page.goBack();
  await expect(desk.field("Reason for the visit")).toHaveValue("A rash");
  await desk.submit();
  await expect(page.getByRole("region", { name: "Booked", exact: true })).toBeVisible();
  expect(await records.appointmentsOf(patientId)).toHaveLength(1);
  await page.reload();
  await expect(desk.field("Patient")).toHaveValue("");
  await expect(restored).toHaveCount(0);
});

test.describe("a new patient who is being registered", () => {
  test("is there again when the page is, and is registered once", async ({ page, frontdesk }) => {
    const before = await clinicRecords(frontdesk.sandboxUrl).total("patients");
    const desk = bookingForm(page);
    const panel = page.getByRole("region", { name: "New patient" });
    await desk.open();
    await desk.choosePatient("zenobia fairweather", /^Register/);
    await panel.getByLabel("Phone").fill("217 555 0136");
    await panel.getByLabel("Date of birth not known").check();
    await page.reload();
    await expect(page.getByRole("region", { name: "Your unfinished booking" })).toBeFocused();
    await expect(panel.getByLabel("First name")).toHaveValue("Zenobia");
    await expect(panel.getByLabel("Phone")).toHaveValue("217 555 0136");

    // The patient is made, and the page is left before it hears of that.
    let isSent = false;
    await page.route("**/api/patients", async (route) => {
      if (!isSent) await route.fetch();
      isSent = true;
      await route.abort();
    });
    const isLost = page.waitForEvent("requestfailed", (request) => request.method() === "POST");
    await panel.getByRole("button", { name: "Register" }).click();
    await isLost;
    await page.reload();
    await page.unrouteAll();
    // Whoever presses again is shown that the first press did it.
    await panel.getByRole("button", { name: "Register" }).click();
    await panel.getByRole("button", { name: /^Use the record of .?Zenobia Fairweather/ }).click();
    await expect(desk.field("Patient")).toHaveValue("Zenobia Fairweather");
    await expect(panel).toBeHidden();
    expect(await clinicRecords(frontdesk.sandboxUrl).total("patients")).toBe(before + 1);
  });
});

test("starting afresh leaves nothing of the patient behind", async ({ page, frontdesk }) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  await records.create("patients", { firstName: "Thaddeus", lastName: "Merriwick" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("merriw", /Thaddeus Merriwick/);
  await desk.form.getByRole("button", { name: "Clear form" }).click();
  await expect(desk.field("Patient")).toHaveValue("");
  await expect(desk.field("Patient")).toBeFocused();
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toMatch(/Merriwick/i);
  await page.reload();
  await expect(desk.field("Patient")).toHaveValue("");
});

test("a page that is loaded again while a booking is confirmed shows what became of it, once", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Lucinda", lastName: "Harrowgate" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("harrowg", /Lucinda Harrowgate/);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "9:45");
  await records.breakDown({ method: "POST", path: "/v1/appointments", mode: "reset-after" });
  await desk.submit();
  const confirming = page.getByRole("region", { name: /^Confirming/ });
  await expect(confirming).toBeVisible();
  await page.reload();
  await expect(confirming.or(page.getByRole("region", { name: "Booked", exact: true }))).toBeVisible();
  await expect(page.getByRole("region", { name: "Booked", exact: true })).toContainText(
    "Lucinda Harrowgate",
    {
      timeout: 90_000,
    },
  );
  expect(await records.appointmentsOf(patientId)).toHaveLength(1);
});

test("a page that is loaded again before its booking was answered makes it once", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Barnaby", lastName: "Thistlewood" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("thistlew", /Barnaby Thistlewood/);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "9:45");
  await records.breakDown({ method: "POST", path: "/v1/appointments", mode: "late", delayMs: 4000 });
  const sent = page.waitForRequest(
    (request) => request.method() === "POST" && /appointments/.test(request.url()),
  );
  await desk.submit();
  await sent;
  await page.reload();
  await expect(page.getByRole("region", { name: "Booked", exact: true })).toContainText(
    "Barnaby Thistlewood",
    {
      timeout: 90_000,
    },
  );
  expect(await records.appointmentsOf(patientId)).toHaveLength(1);
});

test("a booking that was changed after its answer was lost is not made as it was by loading the page again", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Isadora", lastName: "Pennington" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("penningt", /Isadora Pennington/);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "10:00");
  await page.route("**/api/appointments", (route) => route.abort(), { times: 1 });
  await desk.submit();
  await expect(page.getByRole("region", { name: "Not confirmed yet" })).toBeVisible();
  await desk.enter("Start", "11:30");
  await page.reload();
  await expect(desk.form.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(desk.field("Start")).toHaveValue("11:30 AM");
  expect(await records.appointmentsOf(patientId)).toEqual([]);
});
