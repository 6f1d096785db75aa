import { demo, signIn } from "#testing/sign-in.ts";
import { quietDay } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { expect, test } from "../story.ts";
import { axeFindings } from "../what-is-wrong.ts";

test.use({ expectedComplaints: [/status of (401|403|404|409|422)/] });

test.describe("an admin", () => {
  test.use({ staff: "admin", settings: {} });

  test("adds a colleague, hands over a password, and shuts the account again", async ({
    page,
    frontdesk,
  }) => {
    await page.goto("/staff");
    await expect(page.getByRole("row", { name: /Robin Reception/ })).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Add an account" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Dr. Noor Haddad");
    await dialog.getByLabel("Email").fill("noor@clinic.test");
    await dialog.getByLabel("Role").selectOption("clinician");
    await expect(dialog.getByLabel("Practitioner")).toBeVisible();
    await dialog.getByLabel("Practitioner").selectOption({ index: 1 });
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Add an account" }).click();
    const password = await page.locator("output", { hasText: /^\w{5}-/ }).textContent();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Done" }).click();
    const credentials = { email: "noor@clinic.test", password: password ?? "" };
    await signIn(frontdesk.url, credentials);

    await page.getByRole("button", { name: "Disable: Dr. Noor Haddad" }).click();
    await expect(dialog).toContainText("they're signed out right away");
    await dialog.getByRole("button", { name: "Disable" }).click();
    await expect(page.getByRole("row", { name: /Noor Haddad/ })).toContainText("Disabled");
    await expect(signIn(frontdesk.url, credentials)).rejects.toThrow("401");
    await expect(page.getByRole("row", { name: /Alex Admin/ }).getByRole("button")).toHaveCount(0);

    await page.goto("/audit?action=add-staff");
    await expect(page.getByRole("row", { name: /Added an account.*Noor Haddad/ })).toBeVisible();
  });

  test("reads why somebody booked over what was taken, finds it by its patient, and takes it along", async ({
    page,
    frontdesk,
  }) => {
    const records = clinicRecords(frontdesk.sandboxUrl);
    const patientId = await records.create("patients", { firstName: "Philippa", lastName: "Marchbanks" });
    const cookie = await signIn(frontdesk.url, demo.receptionist);
    const book = async (override?: { reason: string }) =>
      fetch(`${frontdesk.url}/api/appointments`, {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID(), cookie },
        body: JSON.stringify({
          status: "booked",
          patientId,
          start: `${quietDay}T15:00:00Z`,
          end: `${quietDay}T15:30:00Z`,
          ...(override && { override }),
        }),
      });
    expect((await book()).status).toBe(201);
    expect((await book({ reason: "Two short visits in one" })).status).toBe(201);

    await page.goto("/audit");
    await expect(page.getByText(/entries verified/)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Philippa Marchbanks" }).first().click();
    await expect(page).toHaveURL(new RegExp(`/audit\\?patient=${patientId}$`));
    await expect(page.getByRole("row")).toHaveCount(4);
    const over = page.getByRole("row", { name: /Double-booked/ });
    await expect(over).toContainText("Robin Reception");
    await over.getByRole("button", { name: "Show the reason" }).press("Enter");
    await expect(over).toContainText("Two short visits in one");
    expect(await axeFindings(page)).toEqual([]);

    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Export as CSV" }).click();
    expect((await download).suggestedFilename()).toBe("audit.csv");
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.getByLabel("What").selectOption("Exported the audit");
    await expect(page.getByRole("row", { name: /Exported the audit.*Done/ })).toBeVisible();
    await page.getByLabel("Patient ID").fill("nobody");
    await page.getByLabel("Patient ID").press("Enter");
    await expect(page.getByText("No entries match.")).toBeVisible();
    await page.goto("/audit?patient=not%20an%20id");
    await expect(page.getByRole("alert")).toContainText("These filters cannot be used.");
  });
});

for (const staff of ["receptionist", "clinician"] as const) {
  test.describe(`a ${staff}`, () => {
    test.use({ staff });

    test("finds neither accounts nor audit", async ({ page }) => {
      for (const path of ["/staff", "/audit"]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(page.getByRole("table")).toHaveCount(0);
        await expect(page.getByRole("link", { name: /Staff|Audit/ })).toHaveCount(0);
        expect((await page.request.get(`/api${path}`)).status()).toBe(403);
      }
    });
  });
}

test.describe("somebody", () => {
  test.use({ settings: {} });

  test("changes her password from the account menu", async ({ page, frontdesk }) => {
    await page.goto("/book");
    await page.getByRole("button", { name: "Signed in as Robin Reception" }).click();
    await page.getByRole("button", { name: "Change password" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Current password", { exact: true }).fill("not the password");
    await dialog.getByLabel("New password", { exact: true }).fill("a second long password");
    await dialog.getByLabel("Confirm new password").fill("a second long passwort");
    await dialog.getByRole("button", { name: "Change password" }).click();
    await expect(dialog).toContainText("Passwords don't match");
    await dialog.getByLabel("Confirm new password").fill("a second long password");
    await dialog.getByRole("button", { name: "Change password" }).click();
    await expect(dialog.getByRole("alert")).toContainText("The current password is wrong.");
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByLabel("Current password", { exact: true }).fill(demo.receptionist.password);
    await dialog.getByRole("button", { name: "Change password" }).click();
    await expect(dialog).toContainText("Your password is changed.");
    await dialog.getByRole("button", { name: "Done" }).click();
    await signIn(frontdesk.url, { ...demo.receptionist, password: "a second long password" });
    await page.reload();
    await expect(page.getByRole("button", { name: "Signed in as Robin Reception" })).toBeVisible();
  });
});
