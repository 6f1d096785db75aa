import { expect } from "../story.ts";
import { formById } from "./form-by-id.ts";
import type { Tour } from "./tour.ts";

/** The form and what helps to fill it in. */
export const fillingIn: Tour = {
  name: "book",
  staff: "receptionist",
  expectedComplaints: [/status of 50\d/],
  states: ({ page, records }) => {
    const form = formById(page);
    const patient = form.control("patientId");
    return {
      empty: form.open,
      "patients found": async () => {
        await patient.fill("garcia");
        await expect(form.options.nth(3)).toBeVisible();
      },
      namesakes: async () => {
        const name = { firstName: "Perpetua", lastName: "Featherstonehaugh" };
        await records.create("patients", { ...name, birthDate: "1951-11-30", phone: "+1 312 555 0101" });
        await records.create("patients", { ...name, birthDate: "1998-02-03", phone: "+1 312 555 0199" });
        await patient.fill("perpetua feath");
        await expect(form.options.filter({ hasText: "Featherstonehaugh" })).toHaveCount(2);
      },
      "nobody found": async () => {
        await patient.fill("nobody at all is called so");
        await expect(form.options).toHaveCount(1);
      },
      "search failed": async () => {
        await records.breakDown({ method: "GET", path: "/v1/fhir/Patient", mode: "fail-before", count: 0 });
        await patient.fill("somebody else");
        await expect(page.locator("[role=listbox] + div button")).toBeVisible();
        await records.recover();
      },
      practitioners: async () => {
        await patient.fill("");
        await form.control("practitionerId").press("ArrowDown");
        await expect(form.options.nth(3)).toBeVisible();
      },
      "what is missing": async () => {
        await page.keyboard.press("Escape");
        await form.submit();
        await expect(page.locator("#booking-patientId-error")).toBeVisible();
      },
      "a calendar": async () => {
        await form.control("day").press("Alt+ArrowDown");
        await expect(page.getByRole("grid")).toBeVisible();
      },
      "a typed day": async () => {
        await page.keyboard.press("Escape");
        await form.control("day").fill("tue 9");
        await expect(
          page
            .locator("#booking-form output")
            .filter({ hasText: /\p{Nd}/u })
            .first(),
        ).toBeVisible();
      },
      "usual reasons": async () => {
        await form.enter("day", "+2");
        await form.control("reasonCode").press("Alt+ArrowDown");
        await expect(page.getByRole("dialog").getByRole("button").first()).toBeFocused();
      },
      "too long a text, and more details": async () => {
        await page.keyboard.press("Escape");
        await page.locator("[aria-controls=booking-more]").click();
        await form.enter("comment", "Two words. ".repeat(600));
        await form.submit();
        await expect(page.locator("#booking-comment-error")).toBeVisible();
      },
    };
  },
};

/** A form that a link fills in, and one that asks whether it may. */
export const links: Tour = {
  name: "link",
  staff: "receptionist",
  expectedComplaints: [/status of 404/],
  states: ({ page }) => {
    const { notice } = formById(page);
    return {
      followed: async () => {
        await page.goto("/book?patient=pt_nobody&minutes=20");
        await expect(notice).toBeFocused();
      },
      "would replace something": async () => {
        await page.goto("/book?minutes=45");
        await expect(notice.getByRole("button").nth(1)).toBeVisible();
      },
    };
  },
};

/** Somebody new, who may be somebody known. */
export const registering: Tour = {
  name: "register",
  staff: "receptionist",
  expectedComplaints: [/status of 50\d/],
  states: ({ page, records }) => {
    const form = formById(page);
    const field = (name: string) => page.locator(`#register-${name}`);
    return {
      "likely duplicates": async () => {
        const phone = "+1 312 555 0177";
        await records.create("patients", {
          firstName: "Jane",
          lastName: "Quilfeather",
          birthDate: "1985-03-12",
          phone,
        });
        await form.open();
        await form.control("patientId").fill("janet quilfeather 3125550199");
        // Whoever is registered was looked for first.
        await form.options.last().click();
        await expect(field("birthDate")).toBeFocused();
        await field("birthDate").fill("1985-03-12");
        await expect(page.locator("#register-duplicates")).toBeVisible();
      },
      "what is wrong": async () => {
        await field("lastName").fill("");
        await field("birthDate").fill("yesterday");
        await page.locator("#register-submit").click();
        await expect(page.locator("#register-lastName-error")).toBeVisible();
      },
      "not answered": async () => {
        await field("lastName").fill("Quilfeather");
        await field("birthDate").fill("1985-03-12");
        await page.locator("#register-submit").click();
        await expect(page.locator("#register-duplicates")).toBeFocused();
      },
      refused: async () => {
        await records.breakDown({ method: "POST", path: "/v1/patients", mode: "fail-before", status: 403 });
        await page.locator("#register-duplicates input").check();
        await page.locator("#register-submit").click();
        await expect(page.locator("section [aria-live] > p")).toBeVisible();
        await records.recover();
      },
    };
  },
};
