import type { Page } from "@playwright/test";
import type { AvailabilityList } from "#contract/availability.ts";
import type { PatientSearch, PatientSummary } from "#contract/patient.ts";
import type { PractitionerList, PractitionerSummary } from "#contract/practitioner.ts";
import { fold } from "#domain/fold.ts";
import { wallClockDay, wallClockTime } from "#domain/wall-clock.ts";
import { birthDateText } from "#texts/format.ts";
import { bookingForm } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { largeClinic } from "../opened-clinic.ts";
import { expect, test } from "../story.ts";

// One large clinic serves both stories.
test.use({ clinic: largeClinic });
test.describe.configure({ mode: "default" });

const timeZone = "America/Chicago";
const patientName = "John Smith";

/** Counts what hands do, in the page itself: keys that go down, one that is held beside another too, and mouse buttons. */
async function countHands(page: Page) {
  await page.addInitScript(() => {
    const hands = { presses: 0, clicks: 0 };
    Object.assign(window, { hands });
    addEventListener("keydown", () => void (hands.presses += 1), true);
    addEventListener("pointerdown", () => void (hands.clicks += 1), true);
  });
  return () =>
    page.evaluate(() => (window as unknown as { hands: { presses: number; clicks: number } }).hands);
}

type Meant = {
  patient: PatientSummary;
  /** How many of the patient's namesakes stand before. */
  rank: number;
  practitioner: PractitionerSummary;
  familyName: string;
};

/** The third of those who share a name among 100,000, and a practitioner of 40 whose family name says who is meant. */
async function whoIsMeant(page: Page, sandboxUrl: string): Promise<Meant> {
  const read = async (path: string) => (await page.request.get(path)).json() as Promise<unknown>;
  expect(await clinicRecords(sandboxUrl).total("patients")).toBe(100_000);
  const { practitioners } = (await read("/api/practitioners")) as PractitionerList;
  expect(practitioners).toHaveLength(40);
  const found = await page.request.post("/api/patients/search", { data: { q: patientName } });
  const { patients } = (await found.json()) as PatientSearch;
  const namesakes = patients.filter(({ name }) => name === patientName);
  const [, , patient] = namesakes;
  const familyNames = practitioners.map((practitioner) => ({
    practitioner,
    familyName: fold(practitioner.name.split(" ").at(-1) ?? ""),
  }));
  const known = familyNames.find(
    ({ familyName }) =>
      /^[a-z]{4,}$/.test(familyName) &&
      practitioners.filter(({ name, specialty = "" }) => fold(`${name} ${specialty}`).includes(familyName))
        .length === 1,
  );
  if (!patient || !known) throw new Error("The clinic has no such people.");
  return { patient, rank: patients.indexOf(patient), ...known };
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** A time in the fourth week from now at which both are free. */
async function freeTime(page: Page, { patient, practitioner }: Meant): Promise<Date> {
  const asked = { practitionerId: practitioner.id, patientId: patient.id, minutes: "30" };
  const query = new URLSearchParams({ ...asked, from: inDays(21), to: inDays(28) });
  const answer = await page.request.get(`/api/availability?${query}`);
  const [of] = ((await answer.json()) as AvailabilityList).practitioners;
  const [time] = of?.free ?? [];
  if (!time) throw new Error(`${practitioner.name} is not free for a week.`);
  return new Date(time.start);
}

test("a patient with namesakes is booked with a practitioner by at most 20 key presses besides names and date", async ({
  page,
  frontdesk,
}, testInfo) => {
  const meant = await whoIsMeant(page, frontdesk.sandboxUrl);
  const { patient, practitioner, familyName } = meant;
  const start = await freeTime(page, meant);
  const date = wallClockDay(start, timeZone).slice(5).split("-").map(Number).join("/");
  const hands = await countHands(page);
  const desk = bookingForm(page);
  const active = desk.options.and(page.getByRole("option", { selected: true }));
  const { keyboard } = page;
  await desk.open();

  await expect(desk.field("Patient")).toBeFocused();
  await keyboard.type(fold(patientName));
  await expect(active).toContainText(patientName);
  for (let above = meant.rank; above > 0; above -= 1) await keyboard.press("ArrowDown");
  await expect(active).toContainText(birthDateText(patient.birthDate ?? ""));
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.type(familyName);
  await expect(active).toContainText(practitioner.name);
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.type(date);
  await keyboard.press("Tab");
  await keyboard.type(wallClockTime(start, timeZone));
  await keyboard.press("Control+Enter");

  await expect(page.getByRole("region", { name: "Booked", exact: true })).toContainText(patientName);
  const booked = { practitionerId: practitioner.id, start: start.toISOString(), minutesDuration: 30 };
  await expect
    .poll(() => clinicRecords(frontdesk.sandboxUrl).appointmentsOf(patient.id))
    .toContainEqual(expect.objectContaining(booked));
  const { presses, clicks } = await hands();
  const counted = presses - patientName.length - familyName.length - date.length;
  testInfo.annotations.push({
    type: "measured",
    description:
      `key presses for one of 100,000 patients with one of 40 practitioners, ` +
      `besides the letters of both names and of the date: ${counted}`,
  });
  expect(clicks).toBe(0);
  expect(counted).toBeLessThanOrEqual(20);
});

test("the same patient is booked with the same practitioner by at most 6 clicks", async ({
  page,
  frontdesk,
}, testInfo) => {
  const { patient, practitioner } = await whoIsMeant(page, frontdesk.sandboxUrl);
  const records = clinicRecords(frontdesk.sandboxUrl);
  const before = await records.appointmentsOf(patient.id);
  const hands = await countHands(page);
  const desk = bookingForm(page);
  await desk.open();

  await desk.field("Patient").click();
  await page.keyboard.type(fold(patientName));
  const birthDate = birthDateText(patient.birthDate ?? "");
  await desk.options.filter({ hasText: patientName }).filter({ hasText: birthDate }).click();
  await desk.field("Practitioner").click();
  const option = desk.options.filter({ hasText: practitioner.name });
  // Whoever scrolls comes to everybody.
  const list = page.getByRole("listbox", { name: "Practitioners" });
  const scrolled = async () => {
    await list.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    return option.isVisible();
  };
  await expect.poll(scrolled).toBe(true);
  await option.click();
  await desk.form.getByRole("group", { name: "Next free" }).getByRole("button").nth(1).click();
  await desk.submit();

  await expect(page.getByRole("region", { name: "Booked", exact: true })).toContainText(patientName);
  await expect.poll(() => records.appointmentsOf(patient.id)).toHaveLength(before.length + 1);
  const { presses, clicks } = await hands();
  testInfo.annotations.push({
    type: "measured",
    description: `clicks for the same, with a time that is offered: ${clicks}`,
  });
  expect(presses).toBe(patientName.length);
  expect(clicks).toBeLessThanOrEqual(6);
});
