import type { Page } from "@playwright/test";
import { bookingForm } from "../booking-form.ts";
import { expect, test } from "../story.ts";

test.use({ contextOptions: { forcedColors: "active" } });

const leftThePage = "nobody has the focus";

/** Where a frame shows the focus: at what has it, or at what it lies in or stands beside. */
const framedFocus = (page: Page) =>
  page.evaluate((leftThePage) => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return leftThePage;
    const near = [activeElement, activeElement.parentElement, activeElement.parentElement?.parentElement];
    const beside = [...(activeElement.parentElement?.children ?? [])];
    const isFramed = [...near, ...beside].some((part) => {
      if (!part) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(part);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
    });
    return isFramed ? "framed" : `no frame at ${activeElement.outerHTML.slice(0, 160)}`;
  }, leftThePage);

test("somebody whose system has its own colours sees where the focus is, all through the booking page", async ({
  page,
}) => {
  const desk = bookingForm(page);
  await desk.open();
  await desk.openDetails();
  await expect(desk.field("Internal comment")).toBeVisible();
  await desk.field("Patient").focus();
  // How many places there are depends on what is booked on the day; Tab leaves the page behind the last one.
  let stops = 0;
  for (let focus = await framedFocus(page); focus !== leftThePage; focus = await framedFocus(page)) {
    expect(focus).toBe("framed");
    stops += 1;
    await page.keyboard.press("Tab");
  }
  expect(stops).toBeGreaterThan(15);
});
