import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page, TestInfo } from "@playwright/test";
import type { AvailabilityList } from "#contract/availability.ts";
import type { PractitionerList } from "#contract/practitioner.ts";
import type { Session } from "#contract/session.ts";
import { wallClockDay, wallClockTime } from "#domain/wall-clock.ts";
import { clinicRecords } from "../clinic-records.ts";
import { expect, test } from "../story.ts";

const root = join(import.meta.dirname, "../..");

test.use({ settings: {}, expectedComplaints: [/status of (409|422|502)/] });

/** The form by the ids of its controls, which are the same in every language. */
function formOf(page: Page) {
  const control = (field: string): Locator => page.locator(`#booking-${field}`);
  return {
    control,
    enter: async (field: string, text: string) => {
      await control(field).fill(text);
      await control(field).press("Tab");
    },
    pick: async (field: string, typed: string, option: string) => {
      await control(field).fill(typed);
      await page.getByRole("listbox").getByRole("option").filter({ hasText: option }).first().click();
    },
    submit: () => page.locator("#booking-form [type=submit]").click(),
  };
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** A free hour of a practitioner's, from the day after tomorrow on, as the clinic's clock shows it. */
async function freeHour(page: Page, name: string) {
  const get = async <T>(path: string) => (await (await page.request.get(path)).json()) as T;
  const { timeZone } = (await get<Session>("/api/session")).clinic;
  const { practitioners } = await get<PractitionerList>("/api/practitioners");
  const practitioner = practitioners.find((one) => one.name.includes(name));
  const query = { practitionerId: practitioner?.id ?? "", from: inDays(2), to: inDays(9), minutes: "60" };
  const { practitioners: found } = await get<AvailabilityList>(
    `/api/availability?${new URLSearchParams(query)}`,
  );
  const start = new Date(found[0]?.free[0]?.start ?? "");
  const clock = (minutes: number) => wallClockTime(new Date(start.getTime() + minutes * 60_000), timeZone);
  return { day: wallClockDay(start, timeZone), start: clock(0), quarterLater: clock(15) };
}

async function picture(page: Page, testInfo: TestInfo, state: string): Promise<string> {
  const file = join(root, "screenshots", `${state}-${testInfo.project.name}.png`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, animations: "disabled" });
  return file;
}

test("every state of the booking page", async ({ page, frontdesk }, testInfo) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const form = formOf(page);
  await page.goto("/book");
  await expect(form.control("patientId")).toBeFocused();
  await form.enter("day", "+2");
  await expect(page.getByRole("listitem").first()).toBeVisible();
  await picture(page, testInfo, "1-empty");

  await form.control("patientId").fill("garcia");
  await expect(page.getByRole("listbox").getByRole("option").nth(3)).toBeVisible();
  await picture(page, testInfo, "2-picker");
  await form.submit();
  await expect(page.locator("[id$=-error]").first()).toBeVisible();
  await picture(page, testInfo, "3-errors");

  await form.pick("patientId", "carmen gar", "Carmen");
  await form.pick("practitionerId", "sarah", "Sarah");
  const hour = await freeHour(page, "Sarah");
  await form.enter("day", hour.day);
  await form.enter("start", hour.start);
  await form.enter("appointmentType", "FOLLOWUP");
  await form.enter("serviceType", "Dentistry");
  await form.enter("reasonCode", "Crown, second visit");
  await form.enter("patientInstruction", "Please arrive 10 minutes early and bring your medication list.");
  await picture(page, testInfo, "4-filled");

  await records.breakDown({ method: "POST", path: "/v1/appointments", mode: "fail-before", status: 403 });
  await form.submit();
  await expect(page.locator("#booking-form [data-tone]").first()).toBeVisible();
  await picture(page, testInfo, "5-refused");
  await page.locator("#booking-form [data-tone] button").first().click();
  await expect(page.locator("[data-last-booked]")).toBeVisible();
  const booked = await picture(page, testInfo, "6-booked");
  if (testInfo.project.name === "light-wide") await copyFile(booked, join(root, "docs/screenshot.png"));

  await form.pick("patientId", "joaquin gar", "Joaqu");
  await form.pick("practitionerId", "sarah", "Sarah");
  await form.enter("start", hour.quarterLater);
  await form.submit();
  await expect(page.locator("#booking-form [data-tone]").first()).toBeVisible();
  await picture(page, testInfo, "7-taken");
});
