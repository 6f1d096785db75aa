import { expect } from "../story.ts";
import { inDays, makeAppointment } from "./at-the-desk.ts";
import type { Tour } from "./tour.ts";

const wishes = [
  { lastName: "Castellanos", days: [-2, 9], comment: "Prefers Spanish" },
  { lastName: "Oyelaran", days: [20, 26], patientInstruction: "Fasting from midnight" },
  { lastName: "Featherstonehaugh-Montgomery", days: [40, 48], reasonCode: "Stress test after the new dose" },
];

/** What waits for the desk, from nothing to what became of it. */
export const workList: Tour = {
  name: "work-list",
  staff: "receptionist",
  // Nothing waits at a desk that is just opened.
  settings: {},
  expectedComplaints: [/ERR_FAILED|Failed to load/],
  states: ({ page, records }) => {
    const row = page.locator("main li").first();
    const button = row.getByRole("button");
    return {
      empty: async () => {
        await page.goto("/work-list");
        await expect(page.locator("h1")).toBeFocused();
      },
      waiting: async () => {
        for (const { lastName, days, ...texts } of wishes) {
          const patientId = await records.create("patients", {
            firstName: "Philippa",
            lastName,
            birthDate: "1961-07-14",
          });
          const [from = 0, to = 0] = days;
          const requestedPeriod = [{ start: inDays(from), end: inDays(to) }];
          const wish = { status: "proposed", specialty: "Cardiology", minutesDuration: 30, requestedPeriod };
          await makeAppointment(page, { ...wish, patientId, ...texts });
        }
        await page.reload();
        await expect(button.first()).toBeFocused();
      },
      "read back": async () => {
        await button.first().press("Enter");
        await expect(button.first()).toBeFocused();
        await expect(row.locator("[data-look=primary]")).toHaveCount(1);
      },
      "no reason to decline": async () => {
        await button.last().click();
        await button.last().click();
        await page.keyboard.press("Enter");
        await expect(page.locator("[id$=-error]")).toBeVisible();
      },
      declined: async () => {
        await row.getByRole("textbox").fill("Has moved away");
        await page.keyboard.press("Enter");
        await expect(page.locator("main section[data-tone=info]")).toBeVisible();
      },
      "not to be had": async () => {
        await page.route("**/api/proposals*", (route) => route.abort());
        await page.route("**/api/proposals/**", (route) => route.abort());
        await page.goto("/work-list");
        await expect(page.locator("main section[data-tone=warning]")).toBeVisible();
      },
    };
  },
};
