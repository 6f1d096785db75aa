import { join } from "node:path";
import type { Page, TestInfo } from "@playwright/test";
import { demo } from "#testing/sign-in.ts";
import { expect, test } from "../story.ts";

test.use({ staff: "nobody", expectedComplaints: [/status of 401/] });

async function picture(page: Page, testInfo: TestInfo, state: string): Promise<void> {
  const file = join(import.meta.dirname, `../../screenshots/${state}-${testInfo.project.name}.png`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, animations: "disabled" });
}

test("every state of signing in", async ({ page }, testInfo) => {
  await page.goto("/book");
  await expect(page.locator("#sign-in-email")).toBeFocused();
  await picture(page, testInfo, "sign-in-1-page");
  await page.locator("#sign-in-email").fill(demo.receptionist.email);
  await page.locator("#sign-in-password").fill("a wrong password");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toBeVisible();
  await picture(page, testInfo, "sign-in-2-wrong");
  await page.locator("#sign-in-password").fill(demo.receptionist.password);
  await page.keyboard.press("Enter");
  await page.locator("[popovertarget]").click();
  await expect(page.locator("[popover]")).toBeVisible();
  await picture(page, testInfo, "sign-in-3-account");
  await page.keyboard.press("Escape");
  await page.request.delete("/api/session");
  await page.locator("#booking-patientId").fill("garcia");
  await expect(page.locator("#sign-in-password")).toBeFocused();
  await picture(page, testInfo, "sign-in-4-again");
});
