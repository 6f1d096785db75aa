import { expect, type Locator, type Page } from "@playwright/test";
import type { PractitionerList, PractitionerSummary } from "#contract/practitioner.ts";

/** What a receptionist does with the booking form. Names are those that a screen reader says. */
export function bookingForm(page: Page) {
  const form = page.getByRole("form", { name: "Book an appointment" });
  const field = (label: string) => form.getByLabel(label, { exact: true });
  const options = page.getByRole("listbox").getByRole("option");
  const pick = async (label: string, typed: string, option: string | RegExp) => {
    await field(label).fill(typed);
    await options.filter({ hasText: option }).first().click();
  };
  const submit = () => form.getByRole("button", { name: /^(Book appointment|Record)/ }).click();
  return {
    form,
    field,
    /** What an open picker offers. */
    options,
    /** The error that stands beside a field. */
    errorOf: (label: string): Locator =>
      form
        .locator("[data-wrong]")
        .filter({ has: page.getByLabel(label, { exact: true }) })
        .locator("[id$=-error]"),
    open: async () => {
      await page.goto("/book");
      await expect(form).toBeVisible();
    },
    choosePatient: (typed: string, option: string | RegExp) => pick("Patient", typed, option),
    choosePractitioner: (typed: string, option: string | RegExp) => pick("Practitioner", typed, option),
    enter: async (label: string, text: string) => {
      await field(label).fill(text);
      await field(label).press("Tab");
    },
    openDetails: () => form.getByRole("button", { name: /^More details/ }).click(),
    submit,
    /** Books at an hour at which nobody works. */
    submitOutsideHours: async () => {
      await submit();
      await field("Reason for booking outside working hours").fill("On call");
      await form.getByRole("button", { name: "Book anyway" }).click();
    },
  };
}

/** A day on which everybody works, far from any that the demo clinic has visits on: July's second Thursday next year. */
export const quietDay = secondThursdayOfJuly(new Date().getUTCFullYear() + 1);

function secondThursdayOfJuly(year: number): string {
  const weekday = new Date(Date.UTC(year, 6, 8)).getUTCDay();
  return `${year}-07-${String(8 + ((4 - weekday + 7) % 7)).padStart(2, "0")}`;
}

/** The first practitioner of the clinic's whose name has this part; a picker may know several, and another one first. */
export async function practitionerNamed(page: Page, part: string): Promise<PractitionerSummary> {
  const { practitioners } = (await (await page.request.get("/api/practitioners")).json()) as PractitionerList;
  const found = practitioners.find(({ name }) => name.includes(part));
  if (!found) throw new Error(`No practitioner's name has ${part} in it.`);
  return found;
}
