import { bookingForm } from "../booking-form.ts";
import { expect, test } from "../story.ts";

test("a day and a time are typed together, and shown as they are read before they are taken", async ({
  page,
}) => {
  const desk = bookingForm(page);
  const reading = desk.form.getByRole("status").filter({ hasText: "2030" });
  await desk.open();
  await desk.field("Date").fill("3 dec 2030 14:30");
  await expect(reading).toContainText("Tue, Dec 3, 2030, 2:30 PM");
  await page.keyboard.press("Tab");
  await expect(reading).toHaveCount(0);
  await expect(desk.field("Date")).toHaveValue("Tue, Dec 3, 2030");
  await expect(desk.field("Start")).toHaveValue("2:30 PM");
  await expect(desk.field("End")).toHaveValue("3:00 PM");

  await desk.enter("Date", "9:15");
  await expect(desk.field("Date")).toHaveValue("Tue, Dec 3, 2030");
  await expect(desk.field("Start")).toHaveValue("9:15 AM");
});

test("a number that could be a date or an hour is one key from being the other", async ({ page }) => {
  const desk = bookingForm(page);
  await desk.open();
  // Of two numbers a week apart, at most one is the date of the next such day.
  await desk.field("Date").fill("tue 17");
  const reading = desk.form.getByRole("status").filter({ hasText: "Tue" });
  const said = (await reading.textContent()) ?? "";
  const hour = said.indexOf("5:00 PM");
  const isHourFirst = hour >= 0 && hour < said.indexOf("Arrow down");
  if (isHourFirst) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await expect(desk.field("Date")).toHaveValue(/Tue, \w+ 17/);
  await expect(desk.field("Start")).toHaveValue("");
  await desk.form.getByRole("button", { name: /5:00 PM/ }).click();
  await expect(desk.field("Start")).toHaveValue("5:00 PM");
  await expect(desk.field("Date")).toBeFocused();
});
