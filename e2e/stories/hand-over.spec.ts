import type { Page } from "@playwright/test";
import { demo, signIn } from "#testing/sign-in.ts";
import { type ClinicRecords, clinicRecords } from "../clinic-records.ts";
import { freeHour, inDays, makeAppointment, sessionOf } from "../states/at-the-desk.ts";
import { expect, test } from "../story.ts";
import { axeFindings } from "../what-is-wrong.ts";

// A refusal is told by the browser as well.
test.use({ settings: {}, expectedComplaints: [/status of (401|404|409|422)|EventSource|ERR_FAILED/] });

/** Presses keys one after the other, and answers how many. */
async function press(page: Page, ...keys: string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}

/** A visit of the clinician's who sits at the browser. */
async function ownVisit(page: Page, records: ClinicRecords, lastName: string) {
  const patientId = await records.create("patients", { firstName: "Philippa", lastName });
  const { staff } = await sessionOf(page);
  const practitionerId = staff?.practitionerId ?? "";
  const hour = await freeHour(page, practitionerId);
  const visit = await makeAppointment(page, {
    status: "booked",
    patientId,
    practitionerId,
    ...hour.span(30),
    patientInstruction: "Bring the pictures",
  });
  return { visit, patientId, practitionerId };
}

test.describe("a clinician", () => {
  test.use({ staff: "clinician" });

  test("hands the next appointment over in four keys after opening it, and sees that it waits", async ({
    page,
    frontdesk,
  }) => {
    const records = clinicRecords(frontdesk.sandboxUrl);
    const { visit, patientId, practitionerId } = await ownVisit(page, records, "Marlowe");
    await page.goto(`/hand-over?appointment=${visit.id}`);
    await expect(page.getByRole("radio", { name: "6 weeks" })).toBeFocused();
    expect(await axeFindings(page)).toEqual([]);
    // Four weeks, in the morning.
    expect(await press(page, "ArrowLeft", "Tab", "ArrowRight", "Enter")).toBeLessThanOrEqual(4);
    await expect(page.getByRole("heading", { name: "Handed over to reception" })).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    const all = await records.appointmentsOf(patientId);
    const proposal = all.find(({ status }) => status === "proposed");
    expect(proposal).toMatchObject({
      appointmentType: "FOLLOWUP",
      practitionerId,
      patientInstruction: "Bring the pictures",
    });
    await page.getByRole("main").getByRole("link", { name: "My requests" }).click();
    const row = page.getByRole("listitem").filter({ hasText: "Philippa Marlowe" });
    await expect(row).toContainText("Waiting");
    await expect(row).toContainText("mornings");
    expect(await axeFindings(page)).toEqual([]);
  });

  test("finds what she asked the desk for as she left it, and has asked once although the answer was lost", async ({
    page,
    frontdesk,
  }) => {
    const records = clinicRecords(frontdesk.sandboxUrl);
    const { visit, patientId } = await ownVisit(page, records, "Merriweather");
    await page.goto(`/hand-over?appointment=${visit.id}`);
    await page.getByRole("radio", { name: "3 months" }).check();
    await page.getByLabel("Note for reception").fill("Her daughter drives her.");
    await page.reload();
    await expect(page.getByRole("radio", { name: "3 months" })).toBeChecked();
    await expect(page.getByLabel("Note for reception")).toHaveValue("Her daughter drives her.");

    await records.breakDown({ method: "POST", path: "/v1/appointments", mode: "late", delayMs: 4000 });
    const sent = page.waitForRequest((request) => request.method() === "POST");
    await page.getByRole("button", { name: "Hand over" }).click();
    await sent;
    await page.reload();
    await expect(page.getByRole("heading", { name: "Handed over to reception" })).toBeVisible();
    const asked = (await records.appointmentsOf(patientId)).filter(({ status }) => status === "proposed");
    expect(asked).toMatchObject([{ comment: "Her daughter drives her." }]);
    await page.goto(`/hand-over?appointment=${visit.id}`);
    await expect(page.getByRole("radio", { name: "6 weeks" })).toBeChecked();
  });

  test("who changes a request after its answer was lost is not overtaken by it", async ({
    page,
    frontdesk,
  }) => {
    const records = clinicRecords(frontdesk.sandboxUrl);
    const { visit, patientId } = await ownVisit(page, records, "Blackwood");
    const asked = async () =>
      (await records.appointmentsOf(patientId)).filter(({ status }) => status === "proposed");
    const note = page.getByLabel("Note for reception");
    await page.goto(`/hand-over?appointment=${visit.id}`);
    await note.fill("As first sent.");
    await page.route("**/api/appointments", (route) => route.abort(), { times: 1 });
    await page.getByRole("button", { name: "Hand over" }).click();
    await expect(page.getByRole("heading", { name: "Not confirmed yet" })).toBeVisible();
    await note.fill("As changed since.");
    await page.reload();
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(note).toHaveValue("As changed since.");
    expect(await asked()).toEqual([]);

    await page.route(
      "**/api/appointments",
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await page.getByRole("button", { name: "Hand over" }).click();
    await expect(page.getByRole("heading", { name: "Not confirmed yet" })).toBeVisible();
    await note.fill("As changed once more.");
    await page.getByRole("button", { name: "Hand over" }).click();
    await expect(page.getByText("without your later changes")).toBeVisible();
    expect(await asked()).toMatchObject([{ comment: "As changed since." }]);
  });

  test("leaves nothing at the computer when she signs out, and nothing of hers goes on there", async ({
    page,
    frontdesk,
  }) => {
    const records = clinicRecords(frontdesk.sandboxUrl);
    const { visit } = await ownVisit(page, records, "Ravenscroft");
    await page.goto(`/hand-over?appointment=${visit.id}`);
    await page.getByLabel("Note for reception").fill("For the desk alone.");
    const kept = () => page.evaluate(() => JSON.stringify(sessionStorage));
    expect(await kept()).toContain("For the desk alone.");
    const read = page.waitForResponse(/\/api\/appointments\?/);
    await page.getByRole("link", { name: "My day" }).click();
    await read;
    await page.evaluate(() => Object.assign(window, { isHers: true }));
    await page.getByRole("button", { name: /^Signed in as/ }).click();
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.getByRole("button", { name: /admin@clinic\.test/ }).click();
    await expect(page.getByRole("button", { name: "Signed in as Alex Admin" })).toBeVisible();
    expect(await page.evaluate(() => "isHers" in window)).toBe(false);
    expect(await kept()).not.toContain("For the desk alone.");
  });
});

/** A request of a clinician, for one week from now, as the desk finds it. */
async function handedOver(page: Page, sandboxUrl: string, lastName: string) {
  const records = clinicRecords(sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Philippa", lastName });
  const proposal = await makeAppointment(page, {
    status: "proposed",
    patientId,
    specialty: "Cardiology",
    minutesDuration: 30,
    patientInstruction: "Fasting",
    requestedPeriod: [{ start: inDays(3), end: inDays(12) }],
  });
  return { records, patientId, proposal };
}

test("a receptionist books what waits first at its first free time by pressing Enter twice", async ({
  page,
  frontdesk,
}) => {
  const { records, patientId } = await handedOver(page, frontdesk.sandboxUrl, "Penhaligon");
  await page.goto("/work-list");
  const row = page.getByRole("listitem").filter({ hasText: "Philippa Penhaligon" });
  await expect(row.getByRole("button", { name: /^Book Philippa/ })).toBeFocused();
  await expect(row).toContainText("Fasting");
  expect(await axeFindings(page)).toEqual([]);
  await press(page, "Enter");
  await expect(row.getByRole("button", { name: "Book it" })).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await press(page, "Enter");
  await expect(page.getByText("All caught up.").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Booked: .*Penhaligon/ })).toBeVisible();
  const all = await records.appointmentsOf(patientId);
  expect(all.filter(({ status }) => status === "booked")).toHaveLength(1);
  expect(all.filter(({ status }) => status === "proposed")).toHaveLength(0);
});

test("a desk that takes what another one has just taken is told so, and books nothing", async ({
  page,
  frontdesk,
}) => {
  const { records, patientId, proposal } = await handedOver(page, frontdesk.sandboxUrl, "Quillfeather");
  const takeFirst = async () =>
    fetch(`${frontdesk.url}/api/appointments/${proposal.id}`, {
      method: "PATCH",
      headers: {
        cookie: await signIn(frontdesk.url, demo.admin),
        "content-type": "application/json",
        "idempotency-key": crypto.randomUUID(),
      },
      body: JSON.stringify({
        status: "cancelled",
        expected: { status: "proposed" },
        cancelationReason: "Called already",
      }),
    });
  // While this desk's booking is on its way, the other one is faster.
  await page.route(`**/api/appointments/${proposal.id}`, async (route) => {
    expect((await takeFirst()).status).toBe(200);
    await route.continue();
  });
  await page.goto("/work-list");
  const row = page.getByRole("listitem").filter({ hasText: "Philippa Quillfeather" });
  await expect(row.getByRole("button", { name: /^Book Philippa/ })).toBeFocused();
  await press(page, "Enter");
  await expect(row.getByRole("button", { name: "Book it" })).toBeFocused();
  await press(page, "Enter");
  await expect(page.getByRole("heading", { name: "Already being handled" })).toBeVisible();
  const statuses = (await records.appointmentsOf(patientId)).map(({ status }) => status);
  expect(statuses).toEqual(["cancelled"]);
});

test("a receptionist says why a request is declined", async ({ page, frontdesk }) => {
  const { records, proposal } = await handedOver(page, frontdesk.sandboxUrl, "Ravenscroft");
  await page.goto("/work-list");
  const row = page.getByRole("listitem").filter({ hasText: "Philippa Ravenscroft" });
  await row.getByRole("button", { name: /^Decline/ }).click();
  await page.keyboard.press("Enter");
  await expect(row.getByText("Give the clinician a reason.")).toBeVisible();
  const reason = row.getByRole("textbox");
  await expect(reason).toBeFocused();
  // It looks at the page from another one, which takes the focus along.
  expect(await axeFindings(page)).toEqual([]);
  await reason.pressSequentially("Has moved away");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^Declined: .*Ravenscroft/ })).toBeVisible();
  expect(await records.read(proposal.id)).toMatchObject({
    status: "cancelled",
    cancelationReason: "Has moved away",
  });
});
