import { demo, signIn } from "#testing/sign-in.ts";
import { quietDay } from "../booking-form.ts";
import { expect } from "../story.ts";
import { makeAppointment } from "./at-the-desk.ts";
import type { Tour } from "./tour.ts";

/** Who may sign in. */
export const accounts: Tour = {
  name: "staff",
  staff: "admin",
  expectedComplaints: [/status of 422/],
  states: ({ page }) => {
    const dialog = page.locator("dialog");
    const send = () => dialog.locator("[type=submit]").click();
    const email = `${crypto.randomUUID().slice(0, 8)}@clinic.test`;
    return {
      list: async () => {
        await page.goto("/staff");
        await expect(page.getByRole("row").nth(3)).toBeVisible();
      },
      "what is wrong with a new one": async () => {
        await page.locator("main [data-look=primary]").click();
        await page.locator("#staff-role").selectOption("clinician");
        await send();
        await expect(page.locator("#staff-name-error")).toBeVisible();
      },
      "a made-up password": async () => {
        await page.locator("#staff-name").fill("Noor Haddad");
        await page.locator("#staff-email").fill(email);
        await send();
        await expect(dialog.locator("output")).toBeVisible();
      },
      "asked whether to disable one": async () => {
        await send();
        await page.getByRole("row").filter({ hasText: email }).getByRole("button").last().click();
        await expect(dialog).toBeVisible();
      },
      "one disabled": async () => {
        await send();
        await expect(page.locator("tr[data-disabled]").first()).toBeVisible();
      },
    };
  },
};

/** What was done. */
export const audit: Tour = {
  name: "audit",
  staff: "admin",
  expectedComplaints: [/status of (403|422)/],
  states: ({ page, frontdesk, records }) => ({
    lines: async () => {
      const patientId = await records.create("patients", { firstName: "Josephine", lastName: "Abernathy" });
      const [start, end] = [`${quietDay}T15:00:00Z`, `${quietDay}T15:30:00Z`];
      const visit = { status: "booked", patientId, start, end };
      await makeAppointment(page, visit);
      await makeAppointment(page, { ...visit, override: { reason: "Two short visits in one" } });
      const cookie = await signIn(frontdesk.url, demo.receptionist);
      await fetch(`${frontdesk.url}/api/audit`, { headers: { cookie } });
      await page.goto("/audit");
      await expect(page.getByRole("row").nth(3)).toBeVisible();
      await expect(page.locator("[data-tone=whole]")).toBeVisible();
    },
    "a reason": async () => {
      await page.getByRole("row").locator("[aria-expanded]").first().click();
      await expect(page.getByText("Two short visits in one")).toBeVisible();
    },
    "nothing found": async () => {
      await page.goto("/audit?patient=nobody");
      await expect(page.locator("search ~ output")).toBeVisible();
    },
    "wrong filters": async () => {
      await page.goto("/audit?patient=not%20an%20id");
      await expect(page.getByRole("alert")).toBeVisible();
    },
  }),
};
