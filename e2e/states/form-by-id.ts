import type { Page } from "@playwright/test";
import { expect } from "../story.ts";

/** The booking form by the ids of its controls, which are the same in every language. */
export function formById(page: Page) {
  const control = (field: string) => page.locator(`#booking-${field}`);
  const options = page.getByRole("listbox").getByRole("option");
  return {
    control,
    /** What an open picker offers. */
    options,
    /** What is said above the fields. */
    notice: page.locator("#booking-form > section[data-tone]"),
    open: async () => {
      await page.goto("/book");
      await expect(control("patientId")).toBeFocused();
      // When the day was read stands at its end.
      await expect(page.locator("aside > p").last()).toContainText(/\p{Nd}/u);
    },
    enter: async (field: string, text: string) => {
      await control(field).fill(text);
      await control(field).press("Tab");
    },
    /** Chooses by id: several may have the same name. */
    choose: async (field: "patientId" | "practitionerId", typed: string, id: string) => {
      await control(field).fill(typed);
      await options.and(page.locator(`[id$="-${id}"]`)).click();
    },
    submit: () => page.locator("#booking-submit").click(),
  };
}
