import type { Page } from "@playwright/test";
import { bookingForm } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { expect, test } from "../story.ts";
import { axeFindings } from "../what-is-wrong.ts";

test.use({ settings: {} });

/** Quick entry as a person meets it. */
function quickEntry(page: Page) {
  const box = page.getByRole("combobox", { name: "Quick entry" });
  return {
    box,
    chips: page.getByRole("list", { name: "Understood as" }).getByRole("listitem"),
    options: page.getByRole("listbox", { name: "Choices" }).getByRole("option"),
    open: async () => {
      await page.keyboard.press("Control+k");
      await expect(box).toBeFocused();
    },
  };
}

test("a receptionist fills in the form with one line, sees how each word was read, and books nothing by it", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Xanthippe", lastName: "Quirk" });
  const desk = bookingForm(page);
  await desk.open();
  const quick = quickEntry(page);
  await quick.open();
  await page.keyboard.type("45m fasting xanthippe quirk fu 2w p7 blorp7");
  await expect(quick.chips.filter({ hasText: "Xanthippe Quirk" })).toBeVisible();
  await expect(quick.chips.filter({ hasText: "blorp7" })).toContainText("not understood");
  await expect(quick.chips.filter({ hasText: "45m" })).toContainText("45 min");
  await expect(quick.options).toHaveText(["Fill in the booking form"]);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(quick.box).toBeHidden();
  await expect(desk.field("Patient")).toHaveValue("Xanthippe Quirk");
  await expect(desk.field("Type")).toHaveValue("Follow-up");
  await expect(desk.field("Instructions for the patient")).toHaveValue("Fasting");
  expect(await records.appointmentsOf(patientId)).toEqual([]);
  expect(page.url()).not.toMatch(/quirk/i);
});

test("a service of the clinic is read, and brings its length and its type", async ({ page, frontdesk }) => {
  await clinicRecords(frontdesk.sandboxUrl).create("patients", { firstName: "Parthenope", lastName: "Vane" });
  const desk = bookingForm(page);
  await desk.open();
  const quick = quickEntry(page);
  await quick.open();
  await page.keyboard.type("parthenope vane blood test 9:30");
  await expect(quick.chips.filter({ hasText: "Blood test" })).toBeVisible();
  await expect(quick.options).toHaveText(["Fill in the booking form"]);
  await page.keyboard.press("Enter");
  await expect(desk.field("Patient")).toHaveValue("Parthenope Vane");
  await expect(desk.field("Service")).toHaveValue("Blood test");
  await expect(desk.field("End")).toHaveValue("9:40 AM");
  await expect(desk.field("Type")).toHaveValue("Routine visit");
});

test("one who types a name that two patients have is asked which", async ({ page, frontdesk }) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  await records.create("patients", { firstName: "Zebedee", lastName: "Twin", birthDate: "1960-05-06" });
  await records.create("patients", { firstName: "Zebedee", lastName: "Twin", birthDate: "1990-05-06" });
  const desk = bookingForm(page);
  await desk.open();
  const quick = quickEntry(page);
  await quick.open();
  await page.keyboard.type("zebedee twin fu 10m");
  await expect(page.getByText("What does “10m” mean?").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Which patient is “zebedee twin”?").first()).toBeVisible();
  await expect(quick.options).toHaveCount(2);
  expect(await axeFindings(page)).toEqual([]);
  const second = await quick.options.nth(1).textContent();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(quick.options).toHaveText(["Fill in the booking form"]);
  await page.keyboard.press("Enter");
  await expect(desk.field("Patient")).toHaveValue("Zebedee Twin");
  const born = /19\d\d/.exec(second ?? "")?.[0] ?? "nobody";
  await expect(desk.form).toContainText(born);
});

test("it leads to another page, and Escape leads back to where somebody was", async ({ page }) => {
  const desk = bookingForm(page);
  await desk.open();
  await desk.field("Reason for the visit").focus();
  const quick = quickEntry(page);
  await quick.open();
  await expect(quick.options).toHaveText([
    "Open Schedule",
    "Open Book",
    "Open To book",
    "Open Practitioner's day",
  ]);
  await page.keyboard.press("Escape");
  await expect(desk.field("Reason for the visit")).toBeFocused();
  await quick.open();
  await page.keyboard.type("to b");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "To book" })).toBeVisible();
});
