import { join } from "node:path";
import type { Page, TestInfo } from "@playwright/test";
import type { PractitionerList } from "#contract/practitioner.ts";
import type { Session } from "#contract/session.ts";
import { holdDesk } from "#testing/hold-desk.ts";
import { quietDay } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { expect, test } from "../story.ts";

const root = join(import.meta.dirname, "../..");

test.use({ settings: {}, expectedComplaints: [/status of 409/] });

async function picture(page: Page, testInfo: TestInfo, state: string): Promise<void> {
  const file = join(root, "screenshots", `${state}-${testInfo.project.name}.png`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, animations: "disabled", fullPage: true });
}

test("a hold, a taken time with its ways out, and a draft that came back", async ({
  page,
  frontdesk,
}, testInfo) => {
  await page.route("/api/session", async (route) => {
    const session = (await (await route.fetch()).json()) as Session;
    await route.fulfill({ json: { ...session, permissions: ["override"] } });
  });
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Evangeline", lastName: "Sparrowhawk" });
  const { practitioners } = (await (await page.request.get("/api/practitioners")).json()) as PractitionerList;
  const practitionerId = practitioners.find(({ name }) => name.includes("Sarah"))?.id;
  const time = { start: `${quietDay}T15:00:00Z`, end: `${quietDay}T15:30:00Z` };
  const control = (field: string) => page.locator(`#booking-${field}`);
  const enter = async (field: string, text: string) => {
    await control(field).fill(text);
    await control(field).press("Tab");
  };
  const pick = async (field: string, typed: string) => {
    await control(field).fill(typed);
    await page.getByRole("listbox").getByRole("option").first().click();
  };
  await page.goto("/book");
  await pick("patientId", "sparrowh");
  await pick("practitionerId", "sarah");
  await enter("day", quietDay);
  await enter("start", "10:15");
  await holdDesk(frontdesk.url).hold({ practitionerId, ...time });
  await expect(page.locator("[data-held]")).toBeVisible();
  await picture(page, testInfo, "8-held");

  await page.request.post("/api/appointments", {
    headers: { "Idempotency-Key": crypto.randomUUID() },
    data: { status: "booked", patientId, practitionerId, ...time },
  });
  await page.locator("#booking-submit").click();
  await expect(page.locator("#booking-overrideReason")).toBeVisible();
  await picture(page, testInfo, "9-ways-out");

  await page.reload();
  await expect(page.locator("#booking-form [data-tone=info]")).toBeVisible();
  await expect(page.locator("[data-draft]")).toBeVisible();
  await picture(page, testInfo, "10-restored");
});
