import { demo } from "#testing/sign-in.ts";
import { expect } from "../story.ts";
import { sessionOf } from "./at-the-desk.ts";
import { formById } from "./form-by-id.ts";
import type { Tour } from "./tour.ts";

/** Who sits at the desk is asked, and a password refused. */
export const signingIn: Tour = {
  name: "sign-in",
  staff: "nobody",
  expectedComplaints: [/status of (401|429)/],
  states: ({ page }) => {
    const email = page.locator("#sign-in-email");
    const password = page.locator("#sign-in-password");
    // Nobody has this address, so that nobody is locked out for the rest of the day.
    const stranger = `stranger.${crypto.randomUUID().slice(0, 8)}@clinic.test`;
    const guess = () => page.request.post("/api/session", { data: { email: stranger, password: "a guess" } });
    return {
      empty: async () => {
        await page.goto("/book");
        await expect(email).toBeFocused();
      },
      "wrong password": async () => {
        await email.fill(demo.receptionist.email);
        await password.fill("a wrong password");
        await password.press("Enter");
        await expect(page.getByRole("alert")).toBeVisible();
      },
      locked: async () => {
        await email.fill(stranger);
        await password.fill("a guess");
        for (let guesses = 0; guesses < 5; guesses++) await guess();
        const refused = page.waitForResponse((response) => response.status() === 429);
        await password.press("Enter");
        await refused;
        await expect(page.locator("[type=submit]")).not.toHaveAttribute("aria-busy");
      },
    };
  },
};

/** A session that is about to end, and one that did in the middle of something. */
export const endingSession: Tour = {
  name: "session",
  staff: "receptionist",
  expectedComplaints: [/status of (401|403)/],
  states: ({ page }) => {
    const form = formById(page);
    return {
      "ends soon": async () => {
        const endsAt = new Date(Date.now() + 110_000).toISOString();
        const session = await sessionOf(page);
        await page.route("**/api/session", (route) => route.fulfill({ json: { ...session, endsAt } }));
        await form.open();
        await expect(page.locator("main > div > section[data-tone=warning] button")).toBeVisible();
      },
      "ends whatever is done": async () => {
        const stay = page.locator("main > div > section[data-tone=warning] button");
        await stay.click();
        await expect(stay).toBeHidden();
      },
      "is over": async () => {
        await page.unroute("**/api/session");
        await form.open();
        await page.request.delete("/api/session");
        await form.control("patientId").fill("garcia");
        await expect(page.locator("#sign-in-password")).toBeFocused();
      },
      "is over, and the password wrong": async () => {
        await page.locator("#sign-in-password").fill("a wrong password");
        await page.keyboard.press("Enter");
        await expect(page.getByRole("alert")).toBeVisible();
      },
    };
  },
};

/** Whoever is signed in, and their password. */
export const ownAccount: Tour = {
  name: "account",
  staff: "receptionist",
  expectedComplaints: [/status of (401|403|422)/],
  states: ({ page }) => {
    const field = (name: string) => page.locator(`#own-password-${name}`);
    const send = () => page.locator("dialog [type=submit]").click();
    return {
      menu: async () => {
        await formById(page).open();
        await page.locator("[popovertarget=account-menu]").first().click();
        await expect(page.locator("#account-menu")).toBeVisible();
      },
      password: async () => {
        await page.locator("#account-menu button").first().click();
        await expect(field("current")).toBeVisible();
      },
      "password twice not the same": async () => {
        await field("current").fill("not the password");
        await field("next").fill("a second long password");
        await field("again").fill("a second long passwort");
        await send();
        await expect(page.locator("#own-password-again-error")).toBeVisible();
      },
      "password now is wrong": async () => {
        await field("again").fill("a second long password");
        await send();
        await expect(page.getByRole("alert")).toBeVisible();
      },
      "password changed": async () => {
        // The account is not changed, since other stories sign in with it.
        await page.route("**/api/session/password", (route) => route.fulfill({ status: 204 }));
        await send();
        await expect(field("current")).toBeHidden();
      },
    };
  },
};
