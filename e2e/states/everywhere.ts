import { expect } from "../story.ts";
import { formById } from "./form-by-id.ts";
import type { Tour } from "./tour.ts";

/** What may come over any page, or stand in its place. */
export const everywhere: Tour = {
  name: "everywhere",
  staff: "receptionist",
  expectedComplaints: [
    /ERR_FAILED|ERR_INTERNET_DISCONNECTED|EventSource|Failed to load|dynamically imported|preload/,
  ],
  states: ({ page, records }) => {
    const box = page.locator("dialog [role=combobox]");
    const choices = page.locator("dialog [role=option]");
    return {
      "keyboard shortcuts": async () => {
        await records.create("patients", {
          firstName: "Xanthippe",
          lastName: "Quirk",
          birthDate: "1961-07-14",
        });
        await formById(page).open();
        await page.locator("[aria-controls=booking-more]").focus();
        await page.keyboard.press("?");
        await expect(page.getByRole("switch")).toBeVisible();
      },
      "quick entry": async () => {
        await page.keyboard.press("Escape");
        await page.keyboard.press("Control+k");
        await expect(box).toBeFocused();
      },
      "quick entry understood": async () => {
        await box.fill("45m fasting xanthippe quirk fu 2w p7");
        await expect(page.locator("dialog li").filter({ hasText: "Xanthippe Quirk" })).toBeVisible();
        await expect(choices).toHaveCount(1);
      },
      "quick entry unsure": async () => {
        await box.fill("xanthippe quirk fu 10m blorp7");
        await expect(choices.nth(1)).toBeVisible();
      },
      offline: async () => {
        await page.keyboard.press("Escape");
        await page.context().setOffline(true);
        await expect(page.locator("header + output")).not.toBeEmpty();
      },
      "page not found": async () => {
        await page.context().setOffline(false);
        await page.goto("/nowhere");
        await expect(page.locator("h1")).toBeVisible();
      },
      "page that cannot be loaded": async () => {
        await page.route(/my-day-page/, (route) => route.abort());
        await page.goto("/my-day");
        await expect(page.locator("h1")).toBeVisible();
      },
      "server that does not answer": async () => {
        await page.route("**/api/session", (route) => route.abort());
        await page.goto("/book");
        await expect(page.locator("h1")).toBeVisible();
      },
    };
  },
};
