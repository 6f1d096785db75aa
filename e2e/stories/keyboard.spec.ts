import { bookingForm } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { countingKeyboard } from "../counting-keyboard.ts";
import { expect, test } from "../story.ts";

// A practitioner who is new is offered at once only where nobody has asked for the practitioners before.
test.use({ settings: {} });

test("a whole booking is made by keyboard alone, in few presses", async ({ page, frontdesk }, testInfo) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Xanthe", lastName: "Quill" });
  await records.create("practitioners", { firstName: "Yusuf", lastName: "Zwick" });
  const desk = bookingForm(page);
  await desk.open();
  const keyboard = countingKeyboard(page);

  // The focus is where a person who has just opened the page finds it.
  await expect(desk.field("Patient")).toBeFocused();
  await keyboard.type("qui");
  await expect(desk.options.filter({ hasText: "Xanthe Quill" })).toBeVisible();
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.type("zw");
  await expect(desk.options.filter({ hasText: "Yusuf Zwick" })).toBeVisible();
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.type("+1");
  await keyboard.press("Tab");
  await keyboard.type("10");
  await keyboard.press("Control+Enter");

  const row = page.getByRole("listitem").filter({ hasText: "Xanthe Quill" });
  await expect(row).toContainText("just booked");
  await expect.poll(() => records.appointmentsOf(patientId)).toMatchObject([{ minutesDuration: 30 }]);
  testInfo.annotations.push({
    type: "measured",
    description: `key presses for patient, practitioner, day, time and duration: ${keyboard.presses()}`,
  });
  expect(keyboard.presses()).toBeLessThan(33);
});

test("every field is reached by Tab alone, in the order in which it stands on the page", async ({ page }) => {
  const desk = bookingForm(page);
  await desk.open();
  await expect(desk.field("Patient")).toBeFocused();
  await page.keyboard.press("Control+.");
  await expect(desk.field("Internal comment")).toBeVisible();
  await desk.field("Patient").focus();
  const reached: (string | null | undefined)[] = [];
  while (reached.at(-1) !== "Internal comment" && reached.length < 40) {
    const label = await page.evaluate(() => {
      const here = document.activeElement;
      return here instanceof HTMLInputElement ||
        here instanceof HTMLTextAreaElement ||
        here instanceof HTMLSelectElement
        ? (here.getAttribute("aria-label") ?? here.labels?.[0]?.textContent)
        : here?.textContent;
    });
    reached.push(label);
    await page.keyboard.press("Tab");
  }
  expect(reached).toEqual([
    "Patient",
    "Practitioner",
    "Date",
    "Start",
    "End",
    "Duration",
    "Type",
    "Service",
    "Reason for the visit",
    "Instructions for the patient",
    expect.stringContaining("More details"),
    "not set",
    "Status",
    "Service category",
    "Specialty",
    "Description",
    "Internal comment",
  ]);
});

test("whoever opens a dialog while typing goes on at the letter that was typed last", async ({ page }) => {
  const desk = bookingForm(page);
  await desk.open();
  await desk.openDetails();
  const comment = desk.field("Internal comment");
  await comment.fill("Comes her sister.");
  for (let letters = 0; letters < "her sister.".length; letters++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(comment).toBeFocused();
  await page.keyboard.type("with ");
  await expect(comment).toHaveValue("Comes with her sister.");
});
