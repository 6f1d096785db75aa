import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { bookingForm } from "../booking-form.ts";
import { expect, test } from "../story.ts";

/** What axe, with all of its rules, finds wrong with the page as it is now. */
async function findings(page: Page) {
  const { violations, passes } = await new AxeBuilder({ page }).analyze();
  expect(passes.length, "rules that axe applied").toBeGreaterThan(20);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("axe finds nothing on the page, with details open, with a picker open, or with errors", async ({
      page,
    }) => {
      const desk = bookingForm(page);
      await desk.open();
      await expect(page.getByText("Nothing is booked").or(page.getByRole("listitem").first())).toBeVisible();
      expect(await findings(page)).toEqual([]);

      await desk.openDetails();
      await expect(desk.field("Internal comment")).toBeVisible();
      expect(await findings(page)).toEqual([]);

      await desk.field("Practitioner").click();
      await desk.field("Practitioner").press("ArrowDown");
      await expect(desk.options.first()).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press("Escape");

      await desk.submit();
      await expect(desk.errorOf("Patient")).toHaveText("Patient is required.");
      expect(await findings(page)).toEqual([]);
    });
  });
}
