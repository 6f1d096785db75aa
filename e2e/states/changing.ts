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
    let practitioner: Awaited<ReturnType<typeof practitionerNamed>> | undefined;
    let firstId = "";
    const rows = page.locator("aside [data-appointment]");
    return {
      "a day of the whole clinic": async () => {
        const sarah = await practitionerNamed(page, "Sarah");
        practitioner = sarah;
        const hour = await freeHour(page, sarah.id);
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
          return makeAppointment(page, { ...visit, practitionerId: sarah.id });
        };
        firstId = (await make("Ottoline", 0, 15)).id;
        await make("Bartholomew", 15, 35);
        await make("Wilhelmina", 35, 60);
        await form.open();
        // Whatever is offered for some seconds stays as it is for as long as it is looked at.
        await page.clock.setFixedTime(new Date());
        await form.enter("day", hour.day);
        await expect(page.locator(`[data-appointment="${firstId}"]`)).toBeVisible();
      },
      "a day of short visits": async () => {
        await form.choose("practitionerId", practitioner?.name ?? "", practitioner?.id ?? "");
        // The rows of the whole clinic's day are others than those of a practitioner's.
        await expect(page.locator("aside header bdi")).toHaveText(practitioner?.name ?? "");
        await rows.and(page.locator(`[data-appointment="${firstId}"]`)).focus();
      },
      moving: async () => {
        await page.keyboard.press("m");
        await expect(panel.getByRole("textbox")).toBeFocused();
        const taken = await rows.filter({ hasText: "Bartholomew" }).locator("span").first().textContent();
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
