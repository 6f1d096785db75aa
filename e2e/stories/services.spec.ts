import { bookingForm } from "../booking-form.ts";
import { expect, test } from "../story.ts";

test("the duration follows the service, and yields to one that was set by hand", async ({ page }) => {
  const desk = bookingForm(page);
  const service = async (typed: string, name: string) => {
    await desk.field("Service").fill(typed);
    await desk.options.filter({ hasText: name }).first().click();
  };
  await desk.open();
  await desk.enter("Start", "9:00");
  await service("vacc", "Vaccination");
  await expect(desk.field("Duration")).toHaveValue("10");
  await expect(desk.field("End")).toHaveValue("9:10 AM");
  await service("check", "Check-up");
  await expect(desk.field("End")).toHaveValue("9:45 AM");

  await desk.enter("Duration", "25");
  await service("minor", "Minor procedure");
  await expect(desk.field("Duration")).toHaveValue("25");
  await desk.form.getByRole("button", { name: "Use 1 hr" }).click();
  await expect(desk.field("End")).toHaveValue("10:00 AM");
});

test("the clinic's own texts are put into a field by keyboard, one after the other", async ({ page }) => {
  const desk = bookingForm(page);
  await desk.open();
  await expect(desk.form.getByRole("button", { name: "Usual reasons" })).toBeVisible();
  await desk.field("Reason for the visit").focus();
  await page.keyboard.press("Alt+ArrowDown");
  const texts = page.getByRole("dialog", { name: "Usual reasons" }).getByRole("button");
  await expect(texts.first()).toBeFocused();
  await page.keyboard.press("n");
  await page.keyboard.press("Enter");
  await page.keyboard.press("s");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(desk.field("Reason for the visit")).toHaveValue("New medication; Second opinion");
  await expect(desk.field("Reason for the visit")).toBeFocused();
});
