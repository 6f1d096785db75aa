import type { Page } from "@playwright/test";
import { bookingForm } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { expect, test } from "../story.ts";

test.use({ settings: {} });

/** Has a browser send a key that an input method has used, as Safari sends the Enter that ends a word. */
async function pressComposing(page: Page, key: "Enter" | "Escape", modifiers = 0) {
  const protocol = await page.context().newCDPSession(page);
  const event = { key, code: key, modifiers, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await protocol.send("Input.dispatchKeyEvent", { type: "keyDown", ...event });
  await protocol.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
  await protocol.detach();
}

/** What the page asks to be stored. */
function hearWrites(page: Page): string[] {
  const writes: string[] = [];
  page.on("request", (request) => {
    const path = new URL(request.url()).pathname;
    if (request.method() === "POST" && /\/(patients|appointments)$/.test(path)) writes.push(path);
  });
  return writes;
}

test("a phone number typed after a birth date is the phone number, and the birth date stays", async ({
  page,
}) => {
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("wilhelmina oakenshaw", /^Register/);
  const panel = page.getByRole("region", { name: "New patient" });
  await expect(panel.getByLabel("Date of birth", { exact: true })).toBeFocused();
  await page.keyboard.type("4/7/1961");
  await expect(panel.getByRole("button", { name: "Use Jul 4, 1961" })).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.type("312 555 0144");
  await expect(panel.getByLabel("Date of birth", { exact: true })).toHaveValue("4/7/1961");
  await expect(panel.getByLabel("Phone")).toHaveValue("312 555 0144");

  // The other reading is a key away all the same.
  await panel.getByLabel("Date of birth", { exact: true }).focus();
  await page.keyboard.press("Control+ArrowDown");
  await expect(panel.getByRole("button", { name: "Use Jul 4, 1961" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panel.getByLabel("Date of birth", { exact: true })).toHaveValue("Jul 4, 1961");
  await expect(panel.getByLabel("Date of birth", { exact: true })).toBeFocused();
});

test("whoever looks like somebody on record is answered before anybody is registered", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const known = { firstName: "Philippa", lastName: "Marchbanks", birthDate: "1961-04-07" };
  await records.create("patients", known);
  const before = await records.total("patients");
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("phillippa marchbanks", /^Register/);
  const panel = page.getByRole("region", { name: "New patient" });
  await expect(panel.getByLabel("Date of birth", { exact: true })).toBeFocused();
  // Typed and sent in one go, before anybody could be found.
  await page.keyboard.type("4/7/1961");
  await page.keyboard.press("Control+Enter");
  const question = panel.getByRole("group", { name: "Already registered?" });
  await expect(question).toBeFocused();
  await expect(question).toContainText("Philippa Marchbanks");
  await page.keyboard.press("Enter");
  await page.keyboard.type(" x");
  expect(await records.total("patients")).toBe(before);
  await expect(question).toBeInViewport({ ratio: 1 });

  await question.getByRole("checkbox", { name: "This is someone else" }).check();
  await panel.getByRole("button", { name: "Register and continue" }).click();
  await expect(desk.field("Patient")).toHaveValue("Phillippa Marchbanks");
  expect(await records.total("patients")).toBe(before + 1);
});

test("letters typed after a choice look for somebody else, and Escape puts the choice back", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  await records.create("patients", { firstName: "Rosalind", lastName: "Thackeray" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("thackeray", /Rosalind Thackeray/);
  await page.keyboard.type("card");
  await expect(desk.field("Patient")).toHaveValue("card");
  await page.keyboard.press("Escape");
  await expect(desk.field("Patient")).toHaveValue("Rosalind Thackeray");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Backspace");
  await expect(desk.field("Patient")).toHaveValue("");
});

test("a key of an input method chooses, registers, books and closes nothing", async ({ page, frontdesk }) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  await records.create("patients", { firstName: "小明", lastName: "王" });
  await records.create("patients", { firstName: "小红", lastName: "王" });
  const writes = hearWrites(page);
  const desk = bookingForm(page);
  await desk.open();
  await page.keyboard.type("小明 王");
  await expect(desk.options.filter({ hasText: "小明" }).first()).toBeVisible();
  for (const modifiers of [0, 2]) await pressComposing(page, "Enter", modifiers);
  await pressComposing(page, "Escape");
  await expect(desk.options.first()).toBeVisible();
  await expect(desk.field("Patient")).toHaveValue("小明 王");

  await desk.options.last().click();
  const panel = page.getByRole("region", { name: "New patient" });
  await expect(panel.getByLabel("Date of birth", { exact: true })).toBeFocused();
  for (const modifiers of [0, 2]) await pressComposing(page, "Enter", modifiers);
  await pressComposing(page, "Escape");
  await expect(panel.getByLabel("Date of birth", { exact: true })).toBeFocused();

  await desk.field("Date").fill("3/12");
  for (const modifiers of [0, 2]) await pressComposing(page, "Enter", modifiers);
  await expect(desk.field("Date")).toHaveValue("3/12");
  await page.keyboard.press("Control+k");
  const quick = page.getByRole("dialog", { name: "Quick entry" });
  await quick.getByRole("combobox").fill("王");
  for (const key of ["Enter", "Escape"] as const) await pressComposing(page, key);
  await expect(quick.getByRole("combobox")).toHaveValue("王");
  expect(writes).toEqual([]);
});

test.describe("while a form that was left comes back", () => {
  test("what is typed at once stays as it was typed, and so does the focus", async ({ page, frontdesk }) => {
    const records = clinicRecords(frontdesk.sandboxUrl);
    await records.create("patients", { firstName: "Leopoldine", lastName: "Winterbourne" });
    const desk = bookingForm(page);
    await desk.open();
    await desk.choosePatient("winterb", /Leopoldine Winterbourne/);
    await desk.enter("Reason for the visit", "A rash");
    const protocol = await page.context().newCDPSession(page);
    await protocol.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    // What is fetched after the form comes late.
    await protocol.send("Network.enable");
    await protocol.send("Network.setCacheDisabled", { cacheDisabled: true });
    await protocol.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 150,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
    for (let load = 0; load < 5; load += 1) {
      await page.reload({ waitUntil: "commit" });
      await desk.field("Date").click();
      await page.keyboard.type("3/12", { delay: 40 });
      await page.keyboard.press("Tab");
      await expect(desk.field("Date")).toHaveValue(/Mar 12/);
      await expect(desk.field("Start")).toBeFocused();
      await expect(page.getByRole("region", { name: "Your unfinished booking" })).toBeVisible();
      await expect(desk.field("Start")).toBeFocused();
      await expect(desk.field("Patient")).toHaveValue("Leopoldine Winterbourne");
    }
    await protocol.detach();
  });
});
