import { practitionerNamed } from "../booking-form.ts";
import { expect } from "../story.ts";
import { freeHour } from "./at-the-desk.ts";
import { formById } from "./form-by-id.ts";
import type { Tour } from "./tour.ts";

/** From the filled form to its booking, with everything that may come in between. */
export const booking: Tour = {
  name: "booking",
  staff: "receptionist",
  expectedComplaints: [/status of (422|50\d)|ERR_INTERNET_DISCONNECTED|EventSource/],
  states: ({ page, records }) => {
    const form = formById(page);
    const post = { method: "POST", path: "/v1/appointments", mode: "fail-before" };
    const fillIn = async () => {
      const practitioner = await practitionerNamed(page, "Sarah");
      const patientId = await records.create("patients", {
        firstName: "Carmen",
        lastName: "Oyelaran-Castellanos",
        birthDate: "1984-03-09",
        phone: "+1 312 555 0142",
      });
      await form.open();
      // Whatever is offered for some seconds stays as it is for as long as it is looked at.
      await page.clock.setFixedTime(new Date());
      const hour = await freeHour(page, practitioner.id);
      await form.choose("patientId", "oyelaran-cast", patientId);
      await form.choose("practitionerId", practitioner.name, practitioner.id);
      await form.enter("day", hour.day);
      await form.enter("start", hour.clock(0));
      await form.enter("appointmentType", "FOLLOWUP");
      await form.enter("serviceType", "Cardiology");
      await form.enter("reasonCode", "Blood pressure, second visit");
      await form.enter(
        "patientInstruction",
        "Please arrive 10 minutes early and bring your medication list.",
      );
      await expect(page.locator("#booking-form [aria-live] p > svg")).toBeVisible();
    };
    return {
      "filled in": fillIn,
      refused: async () => {
        await records.breakDown({ ...post, status: 403 });
        await form.submit();
        await expect(form.notice).toBeFocused();
      },
      "outcome unknown": async () => {
        await page.context().setOffline(true);
        await form.notice.getByRole("button").click();
        await expect(page.locator("#booking-form > section[data-tone=warning]")).toBeFocused();
      },
      confirming: async () => {
        await records.breakDown({ ...post, status: 503, count: 0 });
        // What was kept to be sent is sent by itself.
        await page.context().setOffline(false);
        await expect(page.locator("#booking-form > section[data-tone=working]")).toBeFocused();
      },
      booked: async () => {
        await records.recover();
        await expect(form.notice.locator("#booking-undo")).toBeVisible({ timeout: 90_000 });
        await expect(page.locator("[data-last-booked]")).toBeVisible();
      },
      slip: async () => {
        await page.keyboard.press("Alt+s");
        await expect(page.locator("dialog")).toBeVisible();
      },
      undone: async () => {
        await page.keyboard.press("Escape");
        await page.keyboard.press("Alt+u");
        await expect(page.locator("#booking-form > section[data-tone=info]")).toBeFocused();
      },
    };
  },
};
