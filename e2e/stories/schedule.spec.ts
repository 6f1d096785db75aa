import type { Page } from "@playwright/test";
import { wallClockDay } from "#domain/wall-clock.ts";
import { bookingForm } from "../booking-form.ts";
import { type ClinicRecords, clinicRecords } from "../clinic-records.ts";
import { sessionOf } from "../states/at-the-desk.ts";
import { expect, test } from "../story.ts";
import { axeFindings } from "../what-is-wrong.ts";

const minuteMs = 60_000;

// What is booked today stays in the clinic.
test.use({ settings: {} });

/** A practitioner of whom nobody else's story knows, with a visit that begins now and one that follows it. */
async function busyPractitioner(records: ClinicRecords, lastName: string) {
  const practitionerId = await records.create("practitioners", { firstName: "Ignatius", lastName });
  const now = Math.floor(Date.now() / (15 * minuteMs)) * 15 * minuteMs;
  const visit = async (patient: string, from: number) => {
    const patientId = await records.create("patients", {
      firstName: "Odile",
      lastName: patient,
      birthDate: "1958-05-21",
    });
    return records.create("appointments", {
      status: "booked",
      patientId,
      practitionerId,
      start: new Date(now + from * minuteMs).toISOString(),
      end: new Date(now + (from + 30) * minuteMs).toISOString(),
      minutesDuration: 30,
    });
  };
  return { practitionerId, visit };
}

const card = (page: Page, name: string) => page.getByRole("gridcell", { name: new RegExp(name) });

const told = (page: Page) => page.locator("main output").last();

test("the day opens first, and a visit goes along its way with one key each, seen at another desk", async ({
  page,
  context,
  frontdesk,
}, testInfo) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const { visit } = await busyPractitioner(records, "Brightwater");
  const id = await visit("Castellanos", 0);
  await visit("Okonkwo", 45);
  await page.goto("/");
  await expect(page).toHaveURL(/\/schedule$/);
  await expect(card(page, "Castellanos")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  const other = await context.newPage();
  await other.goto("/schedule");
  await expect(card(other, "Castellanos")).toBeVisible();

  await card(page, "Castellanos").click();
  await expect(page.getByRole("complementary", { name: "Odile Castellanos" })).toContainText("May 21, 1958");
  let keys = 0;
  const press = (key: string) => {
    keys += 1;
    return page.keyboard.press(key);
  };
  await press("a");
  await expect(told(page)).toContainText("here.");
  await expect.poll(async () => (await records.read(id))["status"]).toBe("checked-in");
  await expect(card(other, "Castellanos")).toContainText("here");
  await press("s");
  await expect(card(other, "Castellanos")).toContainText("in room");
  await press("Alt+u");
  await expect(card(other, "Castellanos")).toContainText("here");
  await press("s");
  await expect(told(page)).toContainText("in room");
  await press("l");
  await expect(card(other, "Castellanos")).toContainText("left");
  await expect.poll(async () => (await records.read(id))["status"]).toBe("fulfilled");
  await expect(card(page, "Castellanos")).toBeFocused();
  testInfo.annotations.push({
    type: "measured",
    description: `check in, send in, take back, send in, left: ${keys} keys`,
  });
  expect(keys).toBe(5);
});

test("free time that is pressed is booked there, and the list has what the columns have", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const { practitionerId, visit } = await busyPractitioner(records, "Quill");
  await visit("Lindqvist", 45);
  const { clinic } = await sessionOf(page);
  const today = wallClockDay(new Date(), clinic.timeZone);
  await page.goto("/schedule?day=2035-05-01");
  await page.getByRole("button", { name: "Today" }).click();
  await expect(page).toHaveURL(/\/schedule$/);
  await card(page, "Lindqvist").focus();
  await page.keyboard.press("ArrowUp");
  const free = page.locator("[data-free]:focus");
  await expect(free).toContainText("free");
  const start = Number(await free.getAttribute("data-start"));
  await page.keyboard.press("Enter");
  const desk = bookingForm(page);
  await expect(desk.field("Practitioner")).toHaveValue("Ignatius Quill");
  await expect(desk.field("Start")).not.toHaveValue("");
  await expect(page).toHaveURL(/\/book$/);
  expect(wallClockDay(new Date(start), clinic.timeZone)).toBe(today);

  await page.goto("/schedule?view=list");
  const row = page.getByRole("row", { name: /Lindqvist/ });
  await expect(row).toContainText("Ignatius Quill");
  await row.getByRole("button").click();
  await expect(page.getByRole("complementary", { name: "Odile Lindqvist" })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 640 });
  await expect(page.getByRole("table")).toBeVisible();
  expect(practitionerId).toBeTruthy();
});
