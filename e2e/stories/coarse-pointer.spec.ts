import { expect, type Staff, test } from "../story.ts";
import { smallTargets } from "../what-is-wrong.ts";

/** What a page is used with above all: its fields, and what goes on. */
const main = "[data-look=primary], input:not([type=checkbox], [type=radio]), select, nav a";

const pages: { staff: Staff; path: string }[] = [
  { staff: "nobody", path: "/book" },
  { staff: "receptionist", path: "/book" },
  { staff: "receptionist", path: "/work-list" },
  { staff: "clinician", path: "/my-day" },
  { staff: "admin", path: "/staff" },
  { staff: "admin", path: "/audit" },
];

test.describe("on a tablet", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 820, height: 1180 } });

  for (const { staff, path } of pages) {
    test.describe(staff, () => {
      test.use({ staff });

      test(`a finger of ${staff === "nobody" ? "nobody's yet" : `a ${staff}'s`} hits what ${path} is used with`, async ({
        page,
      }) => {
        await page.goto(path);
        await expect(page.locator("main").getByRole("heading").first()).toBeVisible();
        expect(await page.evaluate(() => matchMedia("(pointer: coarse)").matches)).toBe(true);
        expect(await smallTargets(page, 44, main)).toEqual([]);
        expect(await smallTargets(page, 24)).toEqual([]);
      });
    });
  }
});
