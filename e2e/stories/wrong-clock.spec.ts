import { bookingForm } from "../booking-form.ts";
import { expect, test } from "../story.ts";

const minute = 60_000;
const clocks = [
  { ahead: 45 * minute, told: "45 minutes fast" },
  { ahead: 180 * minute, told: "3 hours fast" },
  { ahead: 1440 * minute, told: "24 hours fast" },
  { ahead: -40 * 1440 * minute, told: "40 days slow" },
];

test("a computer whose clock is wrong goes by the server's, and says once by how much it is wrong", async ({
  page,
}) => {
  const desk = bookingForm(page);
  for (const { ahead, told } of clocks) {
    await page.clock.install({ time: Date.now() + ahead });
    await desk.open();
    const note = page.getByRole("status").filter({ hasText: "This computer's clock is" });
    await expect(note).toContainText(told);
    const tomorrow = new Date(Date.now() + 1440 * minute).toLocaleDateString("en-US", {
      timeZone: "America/Chicago",
      weekday: "short",
      month: "short",
      day: "numeric",
      year: "numeric",
    });
    await desk.enter("Date", "tomorrow 9");
    await expect(desk.field("Date")).toHaveValue(tomorrow);
    await expect(page.getByText("Stay signed in")).toHaveCount(0);
    await note.getByRole("button").click();
    await expect(note).toHaveCount(0);
    await page.reload();
    await expect(desk.field("Date")).toBeVisible();
    await expect(note).toHaveCount(0);
    await page.evaluate(() => sessionStorage.clear());
  }
});
