import { bookingForm, quietDay } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { makeAppointment } from "../states/at-the-desk.ts";
import { expect, test } from "../story.ts";

const ten = { status: "booked", start: `${quietDay}T15:00:00Z`, end: `${quietDay}T15:30:00Z` };

// Search lags by a minute here: what the second desk sees cannot come from it.
test.use({ settings: { SANDBOX_SEARCH_LAG_MS: "60000" } });

test("a receptionist sees at once what the other desk has booked, without touching a key", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Wilhelmina", lastName: "Okonkwo" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.enter("Date", quietDay);
  await expect(page.getByText("No appointments.")).toBeVisible();
  await makeAppointment(page, { ...ten, patientId });
  const row = page.getByRole("listitem").filter({ hasText: "Wilhelmina Okonkwo" });
  await expect(row).toContainText("10:00");
});

test("what another desk books while the page is still connecting is seen as well", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Barnaby", lastName: "Oyelaran" });
  let connect: (() => void) | undefined;
  const connected = new Promise<void>((resolve) => (connect = resolve));
  await page.route("**/api/events", async (route) => {
    await connected;
    await route.continue();
  });
  const desk = bookingForm(page);
  await desk.open();
  await desk.enter("Date", quietDay);
  await expect(page.getByText("No appointments.")).toBeVisible();
  await makeAppointment(page, { ...ten, patientId });
  connect?.();
  await expect(page.getByRole("listitem").filter({ hasText: "Barnaby Oyelaran" })).toBeVisible();
});

test("what another desk books while the day is on its way to a page that connects is seen as well", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Clementine", lastName: "Adeyemi" });
  let connect: (() => void) | undefined;
  const connecting = new Promise<void>((resolve) => (connect = resolve));
  let deliver: (() => void) | undefined;
  const delivered = new Promise<void>((resolve) => (deliver = resolve));
  await page.route("**/api/events", async (route) => {
    await connecting;
    await route.continue();
  });
  const desk = bookingForm(page);
  await desk.open();
  let make: (() => void) | undefined;
  const made = new Promise<void>((resolve) => (make = resolve));
  const ofThatDay = new RegExp(`/api/appointments\\?.*from=${quietDay}`);
  await page.route(
    ofThatDay,
    async (route) => {
      const response = await route.fetch();
      await makeAppointment(page, { ...ten, patientId });
      make?.();
      await delivered;
      await route.fulfill({ response });
    },
    { times: 1 },
  );
  await desk.enter("Date", quietDay);
  await made;
  const connected = page.waitForResponse("**/api/events");
  connect?.();
  await connected;
  deliver?.();
  await expect(page.getByRole("listitem").filter({ hasText: "Clementine Adeyemi" })).toBeVisible();
});

test.describe("with a proxy before it that has no server for a moment", () => {
  test.use({ expectedComplaints: [/status of 502|EventSource/] });

  test("the page connects again by itself, and sees what was booked meanwhile", async ({
    page,
    frontdesk,
  }) => {
    const records = clinicRecords(frontdesk.sandboxUrl);
    const patientId = await records.create("patients", { firstName: "Leopold", lastName: "Nakamura" });
    await page.route("**/api/events", (route) => route.fulfill({ status: 502 }), { times: 1 });
    const desk = bookingForm(page);
    await desk.open();
    await desk.enter("Date", quietDay);
    await expect(page.getByText("No appointments.")).toBeVisible();
    await makeAppointment(page, { ...ten, patientId });
    await expect(page.getByRole("listitem").filter({ hasText: "Leopold Nakamura" })).toBeVisible();
  });
});
