import { holdDesk } from "#testing/hold-desk.ts";
import { practitionerNamed } from "../booking-form.ts";
import { expect } from "../story.ts";
import { freeHour, makeAppointment } from "./at-the-desk.ts";
import { formById } from "./form-by-id.ts";
import type { Tour } from "./tour.ts";

/** The practitioner's day, and a time that is free, held, taken, refused, or gone by. */
export const choosingTime: Tour = {
  name: "time",
  staff: "receptionist",
  expectedComplaints: [/status of 409/],
  states: ({ page, frontdesk, records }) => {
    const form = formById(page);
    const verdict = page.locator("#booking-form [aria-live]");
    const ask = async () => {
      const practitioner = await practitionerNamed(page, "Sarah");
      const patientId = await records.create("patients", {
        firstName: "Evangeline",
        lastName: "Sparrowhawk",
        birthDate: "1971-02-08",
      });
      return { practitioner, patientId, hour: await freeHour(page, practitioner.id) };
    };
    let asked: Awaited<ReturnType<typeof ask>>;
    return {
      "a practitioner's day": async () => {
        asked = await ask();
        await form.open();
        await form.choose("patientId", "sparrowh", asked.patientId);
        await form.choose("practitionerId", asked.practitioner.name, asked.practitioner.id);
        await form.enter("day", asked.hour.day);
        await expect(page.getByRole("complementary").getByRole("group").first()).toBeVisible();
        await expect(page.locator("#booking-form fieldset button").first()).toBeVisible();
      },
      free: async () => {
        await form.enter("start", asked.hour.clock(15));
        await expect(page.locator("[data-draft]")).toBeVisible();
        await expect(verdict.locator("p > svg")).toBeVisible();
      },
      "held by another desk": async () => {
        await holdDesk(frontdesk.url).hold({ practitionerId: asked.practitioner.id, ...asked.hour.span(30) });
        await expect(page.locator("[data-held]")).toBeVisible();
        await expect(verdict.locator("p").filter({ hasNot: page.locator("svg") })).toBeVisible();
      },
      taken: async () => {
        const { patientId, practitioner, hour } = asked;
        await makeAppointment(page, {
          status: "booked",
          patientId,
          practitionerId: practitioner.id,
          ...hour.span(30),
        });
        await expect(verdict.locator("li").first()).toBeVisible();
      },
      refused: async () => {
        await form.submit();
        await expect(form.control("overrideReason")).toBeVisible();
      },
      "no reason to book over it": async () => {
        const override = page.locator("section", { has: form.control("overrideReason") }).last();
        await override.getByRole("button").last().click();
        await expect(page.locator("#booking-overrideReason-error")).toBeVisible();
      },
      "typed before": async () => {
        await page.reload();
        await expect(form.notice).toBeFocused();
        await expect(page.locator("[data-draft]")).toBeVisible();
      },
      "gone by": async () => {
        await form.enter("day", "-2 10:00");
        await form.submit();
        await expect(form.control("start")).toBeFocused();
        await expect(page.locator("#booking-start-error")).toBeVisible();
        await expect(page.locator("aside > p").last()).toContainText(/\p{Nd}/u);
      },
    };
  },
};
