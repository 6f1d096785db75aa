import { expect } from "../story.ts";
import { makeAppointment, quarterOfToday, sessionOf } from "./at-the-desk.ts";
import type { Tour } from "./tour.ts";

const minuteMs = 60_000;

/** A clinician's day, the next visit of whom she sees, and what she hands over to the desk. */
export const clinicianDay: Tour = {
  name: "my-day",
  staff: "clinician",
  // The visits of a day cannot be taken away again.
  settings: {},
  states: ({ page, records }) => {
    const panel = page.locator("dialog");
    let now = 0;
    const visit = async (practitionerId: string, minutesFromNow: number, fields: Record<string, unknown>) => {
      const { lastName, ...rest } = fields;
      const patientId = await records.create("patients", {
        firstName: "Odile",
        lastName,
        birthDate: "1958-05-21",
        phone: "+1 312 555 0163",
      });
      const start = new Date(now + minutesFromNow * minuteMs).toISOString();
      const end = new Date(now + (minutesFromNow + 30) * minuteMs).toISOString();
      const whom = { patientId, practitionerId, start, end, minutesDuration: 30 };
      return records.create("appointments", { status: "booked", ...whom, ...rest });
    };
    let visitId = "";
    return {
      "with somebody at hand": async () => {
        now = await quarterOfToday(page, { before: 60, after: 75 });
        const { staff } = await sessionOf(page);
        const own = staff?.practitionerId ?? "";
        await visit(own, -60, { lastName: "Castellanos", status: "fulfilled", reasonCode: "Blood results" });
        await visit(own, -30, { lastName: "Okonkwo", reasonCode: "Chest pain" });
        visitId = await visit(own, 0, {
          lastName: "Marchetti",
          status: "arrived",
          serviceType: "Cardiology consultation",
          reasonCode: "Blood pressure",
          patientInstruction: "Bring the diary",
          comment: "Comes with her sister",
        });
        await visit(own, 45, { lastName: "Featherstonehaugh-Montgomery", reasonCode: "Stress test" });
        await page.goto("/my-day");
        await expect(page.locator("[data-visit-head]").first()).toBeFocused();
      },
      "with those seen before": async () => {
        await page.locator("[aria-controls=my-day-past]").click();
        await expect(page.locator("#my-day-past li").first()).toBeVisible();
      },
      "follow-up asked for": async () => {
        await page.goto(`/my-day?follow=${visitId}`);
        await expect(panel.locator("[name=follow-up-interval]").first()).toBeFocused();
      },
      "follow-up offered": async () => {
        await page.keyboard.press("2");
        await expect(panel.locator("fieldset").nth(1).getByRole("radio").nth(2)).toBeVisible();
      },
      series: async () => {
        await panel.getByRole("checkbox").check();
        await expect(panel.locator("li[data-state] select").nth(5)).toBeVisible();
      },
      "follow-up booked": async () => {
        await panel.getByRole("checkbox").uncheck();
        await expect(panel.locator("fieldset").nth(1).getByRole("radio").first()).toBeChecked();
        await panel.locator("[type=submit]").click();
        await expect(panel.locator("[data-tone=success] button")).toBeFocused();
      },
      "hand-over": async () => {
        await page.goto(`/hand-over?appointment=${visitId}`);
        await expect(page.locator("input:checked").first()).toBeFocused();
      },
      "handed over": async () => {
        await page.keyboard.press("Enter");
        await expect(page.locator("section[data-tone=success]")).toBeFocused();
      },
      "hand-overs": async () => {
        await page.goto("/work-list");
        await expect(page.locator("main li")).toHaveCount(1);
      },
      "hand-over of nothing": async () => {
        await page.goto("/hand-over");
        await expect(page.locator("h1, section h1")).toBeVisible();
      },
    };
  },
};

/** The day of a practitioner whom a receptionist looks for. */
export const daysOfOthers: Tour = {
  name: "day-of-another",
  staff: "receptionist",
  states: ({ page, records }) => ({
    "not chosen": async () => {
      await page.goto("/my-day");
      await expect(page.locator("main select option").nth(1)).toBeAttached();
    },
    "with nobody": async () => {
      const id = await records.create("practitioners", { firstName: "Ignatius", lastName: "Idle" });
      await page.goto(`/my-day?of=${id}`);
      await expect(
        page
          .locator("main p")
          .filter({ hasText: /\p{Nd}/u })
          .last(),
      ).toBeVisible();
    },
    "with a proposal that cannot be followed up": async () => {
      const patientId = await records.create("patients", { firstName: "Philippa", lastName: "Marlowe" });
      const waiting = await makeAppointment(page, { status: "waitlist", patientId });
      await page.goto(`/my-day?follow=${waiting.id}`);
      await expect(page.locator("dialog section[data-tone]")).toBeVisible();
    },
  }),
};
