import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { bookingForm, quietDay } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { countingKeyboard } from "../counting-keyboard.ts";
import { freeHour, makeAppointment, sessionOf } from "../states/at-the-desk.ts";
import { expect, test } from "../story.ts";

// What stands on the day decides how many keys lead to a row.
test.use({ settings: {}, expectedComplaints: [/status of 409/] });

const at = (start: string, end: string) => ({
  status: "booked",
  start: `${quietDay}T${start}:00.000Z`,
  end: `${quietDay}T${end}:00.000Z`,
});

async function openDay(page: Page, sandboxUrl: string) {
  const records = clinicRecords(sandboxUrl);
  const practitionerId = await records.create("practitioners", { firstName: "Yusuf", lastName: "Zwick" });
  const make = async (firstName: string, time: ReturnType<typeof at>) => {
    const patientId = await records.create("patients", { firstName, lastName: "Quill" });
    const { id } = await makeAppointment(page, { ...time, patientId, practitionerId });
    return { id, stored: () => records.read(id) };
  };
  const ada = await make("Ada", at("15:00", "15:30"));
  const ben = await make("Ben", at("16:00", "16:20"));
  const desk = bookingForm(page);
  await desk.open();
  await desk.enter("Date", quietDay);
  const day = page.getByRole("complementary");
  const row = (name: string) => day.getByRole("listitem").filter({ hasText: `${name} Quill` });
  await expect(row("Ben")).toBeVisible();
  return { desk, records, day, row, ada, ben };
}

const panel = (page: Page, what: "Move" | "Cancel", whom: string) =>
  page.getByRole("dialog", { name: new RegExp(`^${what} .*${whom} Quill`) });

test("a visit is moved and another is cancelled from its row by keyboard alone, in few presses", async ({
  page,
  frontdesk,
}, testInfo) => {
  const { ada, ben, row } = await openDay(page, frontdesk.sandboxUrl);

  await page.keyboard.press("Alt+l");
  const moving = countingKeyboard(page);
  await expect(row("Ada").locator("[data-appointment]")).toBeFocused();
  await moving.press("m");
  await expect(panel(page, "Move", "Ada").getByLabel("New time")).toBeFocused();
  await moving.type("215");
  await expect(panel(page, "Move", "Ada").getByText("Free", { exact: true })).toBeVisible();
  await moving.press("Enter");
  await expect(page.getByRole("region", { name: /^Moved: .*Ada Quill/ })).toBeFocused();
  await expect.poll(ada.stored).toMatchObject(at("19:15", "19:45"));
  await expect(row("Ada")).toContainText("2:15");

  // The focus goes on at the row.
  const cancelling = countingKeyboard(page);
  await page.keyboard.press("Escape");
  await expect(row("Ada").locator("[data-appointment]")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(row("Ben").locator("[data-appointment]")).toBeFocused();
  await cancelling.press("x");
  await expect(panel(page, "Cancel", "Ben").getByLabel("Reason")).toBeFocused();
  await cancelling.press("2");
  await cancelling.press("Enter");
  await expect(page.getByRole("region", { name: /^Cancelled: .*Ben Quill/ })).toBeFocused();
  await expect.poll(ben.stored).toMatchObject({ status: "cancelled", cancelationReason: "patient: Is ill" });
  await expect(row("Ben")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(row("Ada").locator("[data-appointment]")).toBeFocused();

  for (const [what, { presses }] of Object.entries({ move: moving, cancellation: cancelling }))
    testInfo.annotations.push({
      type: "measured",
      description: `key presses for a ${what} from a row of the day: ${presses()}`,
    });
  expect(moving.presses()).toBeLessThanOrEqual(6);
  expect(cancelling.presses()).toBeLessThanOrEqual(3);
});

test("a move and a cancellation are taken back, and a time that is taken is not", async ({
  page,
  frontdesk,
}) => {
  const { ada, ben, row } = await openDay(page, frontdesk.sandboxUrl);
  await row("Ada")
    .getByRole("button", { name: /^Move the appointment/ })
    .click();
  const move = panel(page, "Move", "Ada");
  await move.getByLabel("New time").fill("11:00 am");
  await expect(move.getByText(/Ben Quill/)).toBeVisible();
  await move.getByRole("button", { name: /^Move/ }).click();
  await expect(move.getByText("This time is taken")).toBeVisible();
  expect(await ada.stored()).toMatchObject(at("15:00", "15:30"));
  await move.getByRole("group", { name: "Nearest free times" }).getByRole("button").first().click();
  await page.keyboard.press("Enter");
  const moved = page.getByRole("region", { name: /^Moved: .*Ada Quill/ });
  await moved.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("region", { name: /^Undone/ })).toBeVisible();
  await expect.poll(ada.stored).toMatchObject(at("15:00", "15:30"));

  await row("Ben")
    .getByRole("button", { name: /^Cancel the appointment/ })
    .click();
  const cancel = panel(page, "Cancel", "Ben");
  await cancel.getByRole("button", { name: "Cancel appointment" }).click();
  await expect(cancel.getByText("Choose a reason, or type one.")).toBeVisible();
  await cancel.getByLabel("Reason").fill("Lives too far away");
  await cancel.getByLabel("Reason").press("Enter");
  const cancelled = page.getByRole("region", { name: /^Cancelled: .*Ben Quill/ });
  await cancelled.getByRole("button", { name: "Undo" }).click();
  await expect.poll(ben.stored).toMatchObject(at("16:00", "16:20"));
  await expect(row("Ben")).toBeVisible();
});

test("who cancels what another desk has just moved is told what it is now", async ({
  page,
  frontdesk,
  context,
}) => {
  const { ben, row } = await openDay(page, frontdesk.sandboxUrl);
  await row("Ben").locator("[data-appointment]").focus();
  await page.keyboard.press("x");
  const cancel = panel(page, "Cancel", "Ben");
  await cancel.getByLabel("Reason").fill("1");
  const later = at("17:00", "17:20");
  const moved = await context.request.patch(`${frontdesk.url}/api/appointments/${ben.id}`, {
    headers: { "Idempotency-Key": randomUUID() },
    data: { start: later.start, end: later.end },
  });
  expect(moved.status()).toBe(200);
  await expect(row("Ben")).toContainText("12:00");
  await cancel.getByLabel("Reason").press("Enter");
  await expect(cancel.getByRole("alert")).toContainText(/It is now: .*12:00/);
  expect(await ben.stored()).toMatchObject(later);
  // Pressed once more it is about what it is now.
  await cancel.getByLabel("Reason").press("Enter");
  await expect.poll(ben.stored).toMatchObject({ status: "cancelled" });
});

test.describe("on her own day", () => {
  test.use({ staff: "clinician" });

  test("a clinician moves whom she has not seen and cancels another, with M and X", async ({
    page,
    frontdesk,
  }, testInfo) => {
    const records = clinicRecords(frontdesk.sandboxUrl);
    const practitionerId = (await sessionOf(page)).staff?.practitionerId ?? "";
    const begun = Math.floor(Date.now() / 300_000) * 300_000;
    const make = async (firstName: string, afterMinutes: number) => {
      const patientId = await records.create("patients", { firstName, lastName: "Quill" });
      const start = new Date(begun + afterMinutes * 60_000).toISOString();
      const end = new Date(begun + (afterMinutes + 20) * 60_000).toISOString();
      const visit = { status: "booked", patientId, practitionerId, start, end };
      const id = await records.create("appointments", visit);
      return () => records.read(id);
    };
    const cora = await make("Cora", 0);
    const dan = await make("Dan", 1);
    const free = await freeHour(page, practitionerId);
    await page.goto("/my-day");
    const visit = (name: string) => page.getByRole("button", { name: new RegExp(`${name} Quill`) }).first();
    await expect(visit("Dan")).toBeVisible();
    await visit("Cora").focus();
    await page.keyboard.press("m");
    await expect(panel(page, "Move", "Cora").getByLabel("New time")).toBeFocused();
    await page.keyboard.type(`${free.day} ${free.clock(0)}`);
    await expect(panel(page, "Move", "Cora").getByText("Free", { exact: true })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: /^Moved: .*Cora Quill/ })).toBeFocused();
    await expect.poll(cora).toMatchObject({ status: "booked", start: free.span(20).start });
    await page.keyboard.press("Escape");
    await expect(visit("Cora")).toHaveCount(0);

    await visit("Dan").focus();
    const cancelling = countingKeyboard(page);
    await cancelling.press("x");
    await expect(panel(page, "Cancel", "Dan").getByLabel("Reason")).toBeFocused();
    await cancelling.press("1");
    await cancelling.press("Enter");
    await expect(page.getByRole("region", { name: /^Cancelled: .*Dan Quill/ })).toBeFocused();
    await expect.poll(dan).toMatchObject({ status: "cancelled", cancelationReason: "patient: Can't come" });
    testInfo.annotations.push({
      type: "measured",
      description: `key presses for a cancellation on My day: ${cancelling.presses()}`,
    });
    expect(cancelling.presses()).toBeLessThanOrEqual(3);
  });
});
