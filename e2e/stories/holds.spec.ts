import type { AvailabilityList } from "#contract/availability.ts";
import type { PractitionerList } from "#contract/practitioner.ts";
import { holdDesk } from "#testing/hold-desk.ts";
import { bookingForm, practitionerNamed, quietDay } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { makeAppointment } from "../states/at-the-desk.ts";
import { expect, test } from "../story.ts";

test.use({ settings: {} });

const day = { from: `${quietDay}T00:00:00Z`, to: `${quietDay}T23:59:59Z` };
const ten = { start: `${quietDay}T15:00:00Z`, end: `${quietDay}T15:30:00Z` };

test("a receptionist is warned of the time that another desk is booking, and books it all the same", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Octavia", lastName: "Pemberley" });
  const { practitioners } = (await (await page.request.get("/api/practitioners")).json()) as PractitionerList;
  const sarah = practitioners.find(({ name }) => name.includes("Sarah"));
  const other = holdDesk(frontdesk.url);
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("pemberl", /Octavia Pemberley/);
  await desk.choosePractitioner("sarah", (await practitionerNamed(page, "Sarah")).name);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "10:00");
  await expect.poll(async () => (await other.others(day)).length).toBe(1);

  await other.hold({ practitionerId: sarah?.id, ...ten });
  const warning = desk.form.getByText(/Robin Reception.? is booking this time right now/);
  await expect(warning).toBeVisible();
  const row = page.getByRole("listitem").filter({ hasText: /being booked by .?Robin Reception/ });
  await expect(row).toContainText("10:00");
  await other.release();
  await expect(warning).toHaveCount(0);
  await expect(row).toHaveCount(0);

  await other.hold({ practitionerId: sarah?.id, ...ten });
  await expect(warning).toBeVisible();
  await desk.submit();
  await expect(page.getByRole("region", { name: "Booked", exact: true })).toBeVisible();
  expect(await records.appointmentsOf(patientId)).toHaveLength(1);
  await expect.poll(async () => (await other.others(day)).length).toBe(0);
});

test("other desks hear which time is being booked, and that it is not any more", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Fitzgerald", lastName: "Umberland" });
  const other = holdDesk(frontdesk.url);
  const held = async () => (await other.others(day)).map(({ start, patientId: whose }) => [start, whose]);
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("umberl", /Fitzgerald Umberland/);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "10:00");
  await expect.poll(held).toEqual([[`${quietDay}T15:00:00.000Z`, patientId]]);
  await expect(page.getByText("being booked by")).toHaveCount(0);
  await desk.enter("Start", "11:00");
  await expect.poll(held).toEqual([[`${quietDay}T16:00:00.000Z`, patientId]]);
  await page.reload();
  await expect.poll(held).toEqual([[`${quietDay}T16:00:00.000Z`, patientId]]);
  await desk.enter("Start", "");
  await expect.poll(held).toEqual([]);
  await desk.enter("Start", "12:00");
  await expect.poll(held).toHaveLength(1);
  await page.goto("about:blank");
  await expect.poll(held).toEqual([]);
});

test("whoever was taken of a specialty stays, although this desk holds the time meanwhile", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Evadne", lastName: "Thistlewood" });
  const { specialty = "" } = await practitionerNamed(page, "Sarah");
  const other = holdDesk(frontdesk.url);
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePractitioner(specialty, "Anyone in");
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "10:00");
  await expect(desk.field("Practitioner")).toHaveValue(/^Dr/);
  const taken = await practitionerNamed(page, await desk.field("Practitioner").inputValue());
  await expect
    .poll(async () => (await other.others(day)).map((one) => one.practitionerId))
    .toEqual([taken.id]);

  const askedAgain = page.waitForResponse((response) => response.url().includes("specialty="));
  await makeAppointment(page, { status: "booked", patientId, ...ten });
  const { practitioners } = (await (await askedAgain).json()) as AvailabilityList;
  const free = practitioners.filter((one) => one.free.length > 0).map((one) => one.practitionerId);
  expect(free).toContain(taken.id);
  await expect(desk.field("Practitioner")).toHaveValue(taken.name);
});
