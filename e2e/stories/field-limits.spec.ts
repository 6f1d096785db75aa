import { type FieldLimit, fieldLimits } from "#testing/field-limits.ts";
import { bookingForm, quietDay } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { expect, test } from "../story.ts";

/** The fields of free text, by the names that people read. */
const textLabels: Record<string, string> = {
  appointmentType: "Type",
  serviceType: "Service",
  serviceCategory: "Service category",
  specialty: "Specialty",
  reasonCode: "Reason for the visit",
  description: "Description",
  comment: "Internal comment",
  patientInstruction: "Instructions for the patient",
  cancelationReason: "Reason for cancellation",
};

/** The fields whose control lets nobody go beyond a limit, or has a meaning of its own; each has a story below. */
const ownStories = ["status", "patientId", "practitionerId", "start", "end", "minutesDuration", "priority"];

const limitOf = (field: string): FieldLimit => {
  const limit = fieldLimits.find((row) => row.field === field);
  if (!limit) throw new Error(`${field} is not in the table.`);
  return limit;
};

const texts = fieldLimits.filter(({ field }) => field in textLabels);

test("every field of the table has a story", () => {
  const told = [...Object.keys(textLabels), ...ownStories];
  expect(told.toSorted()).toEqual(fieldLimits.map(({ field }) => field).toSorted());
});

for (const [round, what] of ["letters", "emoji"].entries()) {
  test(`texts of ${what}: one too long is refused beside its field, one at its limit is stored`, async ({
    page,
    frontdesk,
  }) => {
    const records = clinicRecords(frontdesk.sandboxUrl);
    const patientId = await records.create("patients", { firstName: "Longinus", lastName: `Of ${what}` });
    const desk = bookingForm(page);
    await desk.open();
    await desk.choosePatient(`longinus ${what}`, new RegExp(`Longinus Of ${what}`));
    await desk.enter("Date", "-2 5:30");
    await expect(desk.field("Start")).toHaveValue(/5:30/);
    await desk.openDetails();
    await desk.field("Status").selectOption("cancelled");
    for (const { field, beyond } of texts)
      await desk.enter(textLabels[field] ?? "", String(beyond[round]?.value));
    await desk.submit();

    for (const { field, beyond } of texts) {
      const label = textLabels[field] ?? "";
      await expect(desk.errorOf(label)).toHaveText(`${label} ${beyond[round]?.message}.`);
      await expect(desk.field(label)).toHaveValue(String(beyond[round]?.value));
    }
    expect(await records.appointmentsOf(patientId)).toHaveLength(0);

    for (const { field, atLimit } of texts) {
      const label = textLabels[field] ?? "";
      await desk.enter(label, String(atLimit[round]));
      await expect(desk.errorOf(label)).toHaveCount(0);
    }
    await desk.submit();
    const expected = Object.fromEntries(texts.map(({ field, atLimit }) => [field, atLimit[round]]));
    await expect.poll(() => records.appointmentsOf(patientId)).toMatchObject([expected]);
  });
}

test("an empty form says what is required, and only what was filled in is stored", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Vacant", lastName: "Emptyfield" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.openDetails();
  await desk.field("Patient").fill("emptyf");
  await desk.submit();
  await expect(desk.errorOf("Patient")).toHaveText(`Patient ${limitOf("patientId").empty}.`);
  await expect(desk.form).toContainText("Enter a start time.");
  await expect(desk.form.locator("[id$=-error]")).toHaveCount(2);

  await desk.choosePatient("vacant", /Vacant Emptyfield/);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "10:45");
  await desk.submit();
  await expect.poll(() => records.appointmentsOf(patientId)).toHaveLength(1);
  const [stored = {}] = await records.appointmentsOf(patientId);
  const sent = fieldLimits.map(({ field }) => field).filter((field) => stored[field] !== undefined);
  expect(sent).toEqual(["status", "patientId", "start", "end", "minutesDuration"]);
});

test("status offers the nine of the table and nothing else, once all of them can have happened", async ({
  page,
}) => {
  const desk = bookingForm(page);
  await desk.open();
  await desk.openDetails();
  await desk.enter("Date", "-2 10:00");
  await expect(desk.field("Start")).toHaveValue("10:00 AM");
  const offered = await desk
    .field("Status")
    .locator("option")
    .evaluateAll((options) =>
      options.map((option) => (option instanceof HTMLOptionElement ? option.value : "")),
    );
  expect(offered.toSorted()).toEqual(limitOf("status").atLimit.map(String).toSorted());
});

test("priority offers 0 to 9 or none, and its lowest and highest are stored", async ({ page, frontdesk }) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const desk = bookingForm(page);
  await desk.open();
  for (const [at, priority] of limitOf("priority").atLimit.entries()) {
    const lastName = at === 0 ? "Unhurried" : "Pressing";
    const patientId = await records.create("patients", { firstName: "Percival", lastName });
    await desk.choosePatient(lastName, `Percival ${lastName}`);
    await desk.enter("Date", quietDay);
    await desk.enter("Start", `10:0${at}`);
    if (!(await desk.field("Internal comment").isVisible())) await desk.openDetails();
    const radios = desk.form.getByRole("radio");
    await expect(radios).toHaveCount(11);
    await radios.and(page.locator(`[value="${String(priority)}"]`)).check({ force: true });
    await desk.submit();
    await expect.poll(() => records.appointmentsOf(patientId)).toMatchObject([{ priority }]);
  }
});

test("a duration of 1440 minutes is stored, one of 1441 is refused beside the field", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Daylong", lastName: "Stayover" });
  const [beyond] = limitOf("minutesDuration").beyond;
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("stayov", /Daylong Stayover/);
  await desk.enter("Date", "2032-02-28");
  await desk.enter("Start", "10:00");
  await desk.enter("Duration", String(beyond?.value));
  await desk.submit();
  await expect(desk.form).toContainText(`Duration ${beyond?.message}.`);

  const [minutesDuration] = limitOf("minutesDuration").atLimit;
  await desk.enter("Duration", String(minutesDuration));
  await desk.submitOutsideHours();
  await expect
    .poll(() => records.appointmentsOf(patientId))
    .toMatchObject([{ minutesDuration, start: "2032-02-28T16:00:00.000Z", end: "2032-02-29T16:00:00.000Z" }]);
});

test("start and end are days and times that exist, up to the last minute of a leap day", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Leap", lastName: "Yearling" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("yearling", /Leap Yearling/);
  // Nobody works at that hour, so the appointment is with nobody in particular.
  await desk.enter("Date", "2031-02-29");
  await desk.enter("Start", "24:30");
  await desk.submit();
  await expect(desk.form).toContainText("Can't read that date.");

  await desk.enter("Date", "2032-02-29");
  await desk.submit();
  await expect(desk.form).toContainText("Can't read that time.");
  await desk.enter("Start", "23:58");
  await desk.enter("End", "23:59");
  await desk.submitOutsideHours();
  await expect
    .poll(() => records.appointmentsOf(patientId))
    .toMatchObject([
      {
        start: "2032-03-01T05:58:00.000Z",
        end: "2032-03-01T05:59:00.000Z",
        minutesDuration: 1,
      },
    ]);
});
