import { bookingForm, quietDay } from "../booking-form.ts";
import { expect, test } from "../story.ts";

test("the practitioner's day stands beside the form, and its free times can be taken by mouse and keyboard", async ({
  page,
}) => {
  const desk = bookingForm(page);
  const free = page.getByRole("group", { name: "Free times" });
  const draft = page.getByRole("listitem").filter({ hasText: "This booking" });
  await desk.open();
  // She works on Fridays.
  await desk.choosePractitioner("o'neill", /O'Neill/);
  await desk.enter("Date", quietDay);
  await desk.form.getByRole("button", { name: "Day after" }).click();
  await free.getByRole("button").first().click();
  await expect(desk.field("Start")).toHaveValue(/AM|PM/);
  await expect(draft).toBeVisible();
  const taken = await desk.field("Start").inputValue();

  // The free times are one stop of Tab; the arrows lead through them.
  await free.getByRole("button").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(desk.field("Start")).not.toHaveValue(taken);
  await expect(free.locator("[tabindex='0']")).toHaveCount(1);
  await expect(free.locator("[aria-pressed=true]")).toBeFocused();
});

test("the next free times are offered before a time is chosen", async ({ page }) => {
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePractitioner("dr", /Dr\./);
  const offers = desk.form.getByRole("group", { name: "Next free" }).getByRole("button");
  await expect(offers).toHaveCount(3);
  await offers.nth(1).click();
  await expect(desk.field("Start")).toHaveValue(/AM|PM/);
  await expect(page.getByRole("listitem").filter({ hasText: "This booking" })).toBeVisible();
  await expect(desk.form.getByRole("button", { name: "Book appointment" })).toBeFocused();
  await expect(offers).toHaveCount(0);
});
