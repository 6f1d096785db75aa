import { expect } from "../story.ts";
import { quarterOfToday } from "./at-the-desk.ts";
import type { Tour } from "./tour.ts";

const minuteMs = 60_000;

/** The day of the whole clinic, with visits in every state, and the list that is its equal. */
export const schedule: Tour = {
  name: "schedule",
  staff: "receptionist",
  // The visits of a day cannot be taken away again.
  settings: {},
  states: ({ page, records }) => {
    let now = 0;
    const chosen = page.locator("[data-visit-panel]");
    const someone = async (lastName: string, practitionerId: string, visit: Record<string, unknown>) => {
      const { from, minutes, ...fields } = visit as { from: number; minutes: number };
      const patientId = await records.create("patients", {
        firstName: "Odile",
        lastName,
        birthDate: "1958-05-21",
        phone: "+1 312 555 0163",
      });
      const start = new Date(now + from * minuteMs).toISOString();
      const end = new Date(now + (from + minutes) * minuteMs).toISOString();
      await records.create("appointments", {
        status: "booked",
        patientId,
        practitionerId,
        start,
        end,
        minutesDuration: minutes,
        ...fields,
      });
    };
    return {
      "of a day with nobody": async () => {
        // New Year's Eve, a Sunday.
        await page.goto("/schedule?day=2034-12-31");
        await expect(page.locator("[class*=empty]")).toBeVisible();
      },
      "with visits in every state": async () => {
        now = await quarterOfToday(page, { before: 90, after: 90 });
        const first = await records.create("practitioners", {
          firstName: "Ignatius",
          lastName: "Brightwater",
        });
        const second = await records.create("practitioners", { firstName: "Leonora", lastName: "Quill" });
        await someone("Castellanos", first, { from: -90, minutes: 30, status: "fulfilled" });
        await someone("Okonkwo", first, { from: -60, minutes: 30, status: "noshow" });
        await someone("Marchetti", first, { from: -15, minutes: 30, status: "arrived", reasonCode: "Rash" });
        await someone("Featherstonehaugh", first, { from: 15, minutes: 15, status: "checked-in" });
        await someone("Lindqvist", second, { from: -10, minutes: 30 });
        await someone("Abernathy", second, { from: 5, minutes: 30 });
        await someone("Sato", second, { from: -75, minutes: 30 });
        await someone("Pending", second, { from: 45, minutes: 45, status: "pending" });
        await page.goto("/schedule");
        await expect(page.getByRole("gridcell", { name: /Featherstonehaugh/ })).toBeVisible();
      },
      "with a visit chosen": async () => {
        await page.getByRole("gridcell", { name: /Featherstonehaugh/ }).click();
        await expect(chosen).toBeVisible();
      },
      "with a visit sent in": async () => {
        // A window as narrow as a phone has shown the list meanwhile.
        await page.getByRole("gridcell", { name: /Featherstonehaugh/ }).focus();
        await page.keyboard.press("s");
        await expect(page.locator("[data-told] button")).toHaveCount(2);
      },
      "with a date that cannot be read": async () => {
        await page.locator("#schedule-date").fill("someday");
        await page.keyboard.press("Enter");
        await expect(page.locator("#schedule-date-wrong")).toBeVisible();
      },
      "of a practitioner's week": async () => {
        await page.goto("/schedule");
        await page.getByRole("gridcell", { name: /Abernathy/ }).focus();
        await page.locator("main button[aria-pressed]").nth(1).click();
        await expect(page).toHaveURL(/view=week/);
        await expect(page.getByRole("gridcell", { name: /Abernathy/ })).toBeVisible();
      },
      "with the length of a visit being changed": async () => {
        await page.getByRole("gridcell", { name: /Abernathy/ }).focus();
        await page.keyboard.press("e");
        await expect(page.locator("main section[data-fit]")).toBeVisible();
        await page.keyboard.press("Shift+ArrowDown");
      },
      "with the texts of a visit being changed": async () => {
        await page.keyboard.press("Escape");
        await page.getByRole("gridcell", { name: /Abernathy/ }).click();
        await chosen.locator("button[data-edit]").click();
        await expect(chosen.locator("textarea").first()).toBeFocused();
        await expect(chosen.locator("p, ol").last()).toBeVisible();
      },
      "as a list": async () => {
        await page.goto("/schedule?view=list");
        await expect(page.getByRole("row", { name: /Marchetti/ })).toBeVisible();
      },
      "with a visit that is not there": async () => {
        await page.goto("/schedule?visit=appt_nobody");
        await expect(page.locator("main section[data-tone]")).toBeVisible();
      },
    };
  },
};
