import { practitionerNamed } from "../booking-form.ts";
import { expect } from "../story.ts";
import { freeHour, makeAppointment } from "./at-the-desk.ts";
import { formById } from "./form-by-id.ts";
import type { Tour } from "./tour.ts";

/** Moving and cancelling from the rows of a practitioner's day. */
export const changing: Tour = {
  name: "changing",
  staff: "receptionist",
  expectedComplaints: [/status of 409/],
  states: ({ page, records }) => {
    const form = formById(page);
    const panel = page.getByRole("dialog");
    const rows = page.locator("aside [data-appointment]");
    return {
      "a day of short visits": async () => {
        const practitioner = await practitionerNamed(page, "Sarah");
        const hour = await freeHour(page, practitioner.id);
        const make = async (firstName: string, from: number, to: number) => {
          const [start, end] = [hour.span(from).end, hour.span(to).end];
          const patientId = await records.create("patients", { firstName, lastName: "Abernathy-Villanueva" });
          const visit = {
            status: "booked",
            reasonCode: "Blood pressure, second visit",
            patientId,
            start,
            end,
          };
          return makeAppointment(page, { ...visit, practitionerId: practitioner.id });
        };
        const first = await make("Ottoline", 0, 15);
        await make("Bartholomew", 15, 35);
        await make("Wilhelmina", 35, 60);
        await form.open();
        // Whatever is offered for some seconds stays as it is for as long as it is looked at.
        await page.clock.setFixedTime(new Date());
        await form.choose("practitionerId", practitioner.name, practitioner.id);
        await form.enter("day", hour.day);
        await rows.and(page.locator(`[data-appointment="${first.id}"]`)).focus();
      },
      moving: async () => {
        await page.keyboard.press("m");
        await expect(panel.getByRole("textbox")).toBeFocused();
        const taken = await rows.nth(1).locator("span").first().textContent();
        await page.keyboard.type(taken?.split("–")[0]?.trim() ?? "");
        await expect(panel.locator("[aria-live] svg").first()).toBeVisible();
        await page.keyboard.press("Enter");
        await expect(panel.getByRole("textbox").nth(1)).toBeVisible();
      },
      cancelling: async () => {
        await page.keyboard.press("Escape");
        await expect(panel).toHaveCount(0);
        await page.keyboard.press("x");
        await expect(panel.getByRole("textbox")).toBeFocused();
        await page.keyboard.type("Lives too far away by now");
      },
      cancelled: async () => {
        await page.keyboard.press("Enter");
        await expect(page.locator("[data-change] [data-tone=success]")).toBeFocused();
      },
    };
  },
};
