import type { Page, Route } from "@playwright/test";
import type { PractitionerList } from "#contract/practitioner.ts";
import { demo, signIn } from "#testing/sign-in.ts";
import { bookingForm, quietDay } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { expect, test } from "../story.ts";
import { axeFindings } from "../what-is-wrong.ts";

test.use({ expectedComplaints: [/status of (401|403|429)/] });

test.describe("before anybody has signed in", () => {
  test.use({ staff: "nobody" });

  test("one click on a demo account opens the desk, and signing out closes it", async ({ page }) => {
    await page.goto("/book");
    await expect(page.getByLabel("Email")).toBeFocused();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: /reception@clinic\.test/ }).click();
    const desk = bookingForm(page);
    await expect(desk.form).toBeVisible();
    await page.getByRole("button", { name: "Signed in as Robin Reception" }).click();
    await expect(page.getByText("reception@clinic.test")).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await page.goto("/book");
    await expect(page.getByLabel("Password")).toBeVisible();
    expect((await page.request.get("/api/practitioners")).status()).toBe(401);
  });

  test("a wrong password is said in one sentence, and the right one opens the desk", async ({ page }) => {
    await page.goto("/book");
    await page.getByLabel("Email").fill(demo.admin.email);
    await page.getByLabel("Password").fill("a wrong password");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toContainText("Wrong email or password.");
    await page.getByLabel("Password").fill(demo.admin.password);
    await page.keyboard.press("Enter");
    await expect(bookingForm(page).form).toBeVisible();
  });
});

test("a session that ends in a half-filled form asks for the password, and the form is as it was", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Rosamund", lastName: "Eddington" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("eddingt", /Rosamund Eddington/);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "9:15");
  await desk.openDetails();
  await desk.enter("Internal comment", "Comes with her sister.");

  await page.request.delete("/api/session");
  await desk.submit();
  const dialog = page.getByRole("dialog", { name: "Sign in to continue" });
  await expect(dialog.getByLabel("Password")).toBeFocused();
  await expect(dialog.getByLabel("Email")).toHaveValue(demo.receptionist.email);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeVisible();
  await dialog.getByLabel("Password").fill(demo.receptionist.password);
  await page.keyboard.press("Enter");

  await expect(dialog).toBeHidden();
  await expect(desk.field("Patient")).toHaveValue("Rosamund Eddington");
  await expect(desk.field("Start")).toHaveValue(/9:15/);
  await expect(desk.field("Internal comment")).toHaveValue("Comes with her sister.");
  await desk.form.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Rosamund Eddington" })).toContainText(
    "just booked",
  );
  expect(await records.appointmentsOf(patientId)).toHaveLength(1);
});

test("an answer to what was asked before the password was asked for does not ask for it again", async ({
  page,
  frontdesk,
}) => {
  await clinicRecords(frontdesk.sandboxUrl).create("patients", { firstName: "Leonie", lastName: "Tardieu" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("tardieu", /Leonie Tardieu/);
  await desk.enter("Date", quietDay);

  const dialog = page.getByRole("dialog", { name: "Sign in to continue" });
  // The session ends as the page asks for this; of the end it hears by itself.
  const heldBack = new Promise<() => Promise<void>>((resolve, reject) => {
    const holdBack = async (route: Route) => {
      await page.request.delete("/api/session");
      const response = await route.fetch();
      expect(response.status()).toBe(401);
      resolve(() => route.fulfill({ response }));
    };
    void page.route("**/api/holds", (route) => holdBack(route).catch(reject), { times: 1 });
  });
  await desk.enter("Start", "11:40");
  const answerLate = await heldBack;
  await dialog.getByLabel("Password").fill(demo.receptionist.password);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  const isAnswered = page.waitForResponse("**/api/holds");
  await answerLate();
  await isAnswered;
  await desk.submit();
  await expect(page.getByRole("listitem").filter({ hasText: "Leonie Tardieu" })).toContainText("just booked");
  await expect(dialog).toBeHidden();
});

/** A page that hears of other desks looks at its session at moments of its own, which a clock that runs ahead makes many. */
const hearNothing = (page: Page) =>
  page.addInitScript(() => {
    class Silence extends EventTarget {
      static CLOSED = 2;
      readyState = 0;
      close() {}
    }
    Object.assign(window, { EventSource: Silence });
  });

test("whoever leaves the desk is warned before the session ends, and one press keeps it, the form as it was", async ({
  page,
}) => {
  await page.clock.install();
  await hearNothing(page);
  let endsAt = 0;
  const answered: boolean[] = [];
  // The server's clock goes on as it does; what it says of the session's end is told by the page's.
  await page.route("**/api/session", async (route) => {
    const response = await route.fetch();
    const session = (await response.json()) as { endsAt?: string };
    const isUnattended = "frontdesk-unattended" in route.request().headers();
    const now = await page.evaluate(() => Date.now()).catch(() => Date.now());
    if (!isUnattended || endsAt === 0) endsAt = now + 30 * 60_000;
    answered.push(isUnattended);
    await route.fulfill({ response, json: { ...session, endsAt: new Date(endsAt).toISOString() } });
  });
  const desk = bookingForm(page);
  await desk.open();
  await desk.openDetails();
  await desk.enter("Internal comment", "Comes with her sister.");
  await desk.field("Reason for the visit").fill("Half a sent");

  await page.clock.runFor("27:59");
  const warning = page.getByRole("region", { name: "You will be signed out soon" });
  await expect(warning).toBeHidden();
  await page.clock.runFor(2000);
  await expect(warning).toContainText(/1:5\d left/);
  await expect(
    page.locator("[aria-live=polite]").filter({ hasText: "You will be signed out soon" }),
  ).toBeAttached();
  await expect(desk.field("Reason for the visit")).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await page.clock.runFor(30_000);
  await expect(warning).toContainText(/[01]:\d\d left/);
  expect(answered.slice(1).every(Boolean)).toBe(true);

  await warning.getByRole("button", { name: "Stay signed in" }).click();
  await expect(warning).toBeHidden();
  await expect(desk.field("Reason for the visit")).toBeFocused();
  await expect(desk.field("Internal comment")).toHaveValue("Comes with her sister.");
  expect(answered.at(-1)).toBe(false);
});

test("whoever is typing when the session would end is not warned, since that keeps it", async ({ page }) => {
  await page.clock.install();
  await hearNothing(page);
  const unattended: boolean[] = [];
  await page.route("**/api/session", async (route) => {
    const response = await route.fetch();
    unattended.push("frontdesk-unattended" in route.request().headers());
    const now = await page.evaluate(() => Date.now()).catch(() => Date.now());
    const endsAt = new Date(now + 30 * 60_000).toISOString();
    await route.fulfill({ response, json: { ...(await response.json()), endsAt } });
  });
  const desk = bookingForm(page);
  await desk.open();
  await page.clock.runFor("27:30");
  await desk.field("Reason for the visit").pressSequentially("cough");
  await page.clock.runFor(31_000);
  await expect.poll(() => unattended).toEqual([false, false]);
  await expect(page.getByRole("region", { name: "You will be signed out soon" })).toBeHidden();
});

test("a session of the demo that ends elsewhere says so, and one press leads back to the letter that was typed last", async ({
  page,
  frontdesk,
}) => {
  const desk = bookingForm(page);
  await desk.open();
  await desk.openDetails();
  const comment = desk.field("Internal comment");
  await comment.fill("Comes her sister.");
  for (let letters = 0; letters < "her sister.".length; letters++) await page.keyboard.press("ArrowLeft");

  const cookie = await signIn(frontdesk.url);
  await fetch(`${frontdesk.url}/api/session?everywhere`, { method: "DELETE", headers: { cookie } });
  const dialog = page.getByRole("dialog", { name: "Sign in to continue" });
  await expect(dialog).toContainText("You were signed out in another tab or on another device.");
  await expect(dialog.getByLabel("Password")).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole("button", { name: /reception@clinic\.test/ }).click();
  await expect(dialog).toBeHidden();
  await expect(comment).toBeFocused();
  await page.keyboard.type("with ");
  await expect(comment).toHaveValue("Comes with her sister.");
});

test("somebody else who comes to a desk that was left starts afresh", async ({ page }) => {
  const desk = bookingForm(page);
  await desk.open();
  await desk.enter("Reason for the visit", "Not for the next one to read");
  await page.request.delete("/api/session");
  await desk.field("Patient").fill("garcia");
  await page.getByRole("button", { name: "Switch user" }).click();
  await page.getByRole("button", { name: /admin@clinic\.test/ }).click();
  await expect(desk.field("Reason for the visit")).toHaveValue("");
});

test.describe("a clinician", () => {
  test.use({ staff: "clinician" });

  test("is told that another's appointment is not hers to book, and books her own", async ({
    page,
    frontdesk,
  }) => {
    const records = clinicRecords(frontdesk.sandboxUrl);
    await records.create("patients", { firstName: "Cornelius", lastName: "Applewhite" });
    const get = async <T>(path: string) => (await (await page.request.get(path)).json()) as T;
    const { staff } = await get<{ staff: { name: string; practitionerId: string } }>("/api/session");
    const { practitioners } = await get<PractitionerList>("/api/practitioners");
    const family = staff.name.split(" ").at(-1) ?? "";
    const other = practitioners.find(({ name }) => !name.includes(family))?.name ?? "";
    const desk = bookingForm(page);
    await desk.open();
    await desk.choosePatient("applewh", /Cornelius Applewhite/);
    await desk.choosePractitioner(other, other);
    await desk.enter("Date", quietDay);
    await desk.openDetails();
    await desk.field("Status").selectOption("proposed");
    await desk.submit();
    await expect(desk.form).toContainText("You don't have permission to do this.");
    await desk.choosePractitioner(family, staff.name);
    await desk.submit();
    const told = page.getByRole("region", { name: "Proposed", exact: true });
    await expect(told).toContainText("Cornelius Applewhite");
    await expect(told).toContainText(staff.name);
  });
});
