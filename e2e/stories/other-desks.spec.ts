import { bookingForm, quietDay } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { expect, test } from "../story.ts";

// Search lags by a minute here: what the second desk sees cannot come from it.
test.use({ settings: { SANDBOX_SEARCH_LAG_MS: "60000" } });

test("a receptionist sees within a second what the other desk has booked, without touching a key", async ({
  page,
  context,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Wilhelmina", lastName: "Okonkwo" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.enter("Date", quietDay);
  await expect(page.getByText("Nothing is booked on this day.")).toBeVisible();
  const other = await context.request.post("/api/appointments", {
    headers: { "Idempotency-Key": crypto.randomUUID() },
    data: { status: "booked", patientId, start: `${quietDay}T15:00:00Z`, end: `${quietDay}T15:30:00Z` },
  });
  expect(other.status()).toBe(201);
  const row = page.getByRole("listitem").filter({ hasText: "Wilhelmina Okonkwo" });
  await expect(row).toContainText("10:00", { timeout: 1000 });
});
