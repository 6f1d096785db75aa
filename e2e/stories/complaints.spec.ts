import type { Page } from "@playwright/test";
import type { PractitionerList } from "#contract/practitioner.ts";
import { bookingForm, practitionerNamed, quietDay } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { expect, test } from "../story.ts";

// What people complain of in such systems; each story is named after its complaint.

test.use({ settings: {}, expectedComplaints: [/status of (403|404|409|502)|ERR_INTERNET_DISCONNECTED/] });

/** Nobody may be left on the page's body, from where a keyboard starts all over. */
async function expectFocusKept(page: Page) {
  await expect
    .poll(() => page.evaluate(() => document.activeElement !== document.body && document.hasFocus()))
    .toBe(true);
}

async function practitionerId(page: Page, name: string) {
  const answer = await page.request.get("/api/practitioners");
  return ((await answer.json()) as PractitionerList).practitioners.find((one) => one.name.includes(name))?.id;
}

test("“confirmations are vague”: who, born when, with whom, when and how long, a slip, a calendar file, and 10 s to undo", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", {
    firstName: "Philippa",
    lastName: "Wrenfield",
    birthDate: "1971-02-08",
  });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("wrenf", /Philippa Wrenfield/);
  await desk.choosePractitioner("sarah", (await practitionerNamed(page, "Sarah")).name);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "10:00");
  await desk.enter("Instructions for the patient", "Fasting; no coffee, please");
  await desk.submit();
  const notice = page.getByRole("region", { name: "Booked", exact: true });
  await expect(notice).toContainText(/Wrenfield.*born Feb 8, 1971.*Sarah.*10:00.*10:30.*30 min/s);
  await expect(desk.field("Patient")).toBeFocused();

  const saving = page.waitForEvent("download");
  await page.keyboard.press("Alt+k");
  const file = await saving;
  expect(file.suggestedFilename()).toBe("appointment.ics");
  const text = await (await file.createReadStream()).toArray();
  const calendar = Buffer.concat(text as Buffer[]).toString();
  expect(calendar).toContain(`DTSTART:${quietDay.replaceAll("-", "")}T150000Z\r\n`);
  expect(calendar).toContain("DESCRIPTION:Fasting\\; no coffee\\, please\r\n");
  expect(calendar).not.toContain("Wrenfield");

  await page.keyboard.press("Alt+s");
  const slip = page.getByRole("dialog", { name: "Confirmation slip" });
  await expect(slip).toContainText(/Philippa Wrenfield.*Sarah.*10:00.*Fasting; no coffee/s);
  await expect(slip).not.toContainText("1971");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("[data-print]")).toBeVisible();
  await expect(desk.form).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.keyboard.press("Escape");
  await expect(slip).toBeHidden();
  await expectFocusKept(page);
  await expect(notice.getByRole("button", { name: "Undo" })).toBeHidden();
  await expect.poll(() => records.appointmentsOf(patientId)).toMatchObject([{ status: "booked" }]);
});

test("“a slip of the hand cannot be taken back”: an undone booking is cancelled, and the form is as it was", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Marguerite", lastName: "Oldacre" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("oldacr", /Marguerite Oldacre/);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "10:00");
  await desk.enter("Reason for the visit", "A rash");
  await desk.submit();
  await expect(page.getByRole("region", { name: "Booked", exact: true })).toBeVisible();
  await page.keyboard.press("Alt+u");
  const undone = page.getByRole("region", { name: "Booking undone" });
  await expect(undone).toBeFocused();
  await expect(desk.field("Patient")).toHaveValue("Marguerite Oldacre");
  await expect(desk.field("Reason for the visit")).toHaveValue("A rash");
  await expect.poll(() => records.appointmentsOf(patientId)).toMatchObject([{ status: "cancelled" }]);
  await desk.submit();
  await expect(page.getByRole("region", { name: "Booked", exact: true })).toBeVisible();
  await expect.poll(() => records.appointmentsOf(patientId)).toHaveLength(2);
});

test("“an error wipes the form”: after a refusal everything is there, and the message has the focus", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  await records.create("patients", { firstName: "Theodora", lastName: "Quincewell" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("quincew", /Theodora Quincewell/);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "10:00");
  await desk.enter("Reason for the visit", "Knee");
  await records.breakDown({ method: "POST", path: "/v1/appointments", mode: "fail-before", status: 403 });
  await desk.submit();
  await expect(page.getByRole("region", { name: "Not booked" })).toBeFocused();
  await expect(desk.field("Patient")).toHaveValue("Theodora Quincewell");
  await expect(desk.field("Reason for the visit")).toHaveValue("Knee");
});

test("“a conflict is a toast that is gone”: it stands beside the time before it is sent, with times that are free", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Cressida", lastName: "Yarrowby" });
  const time = { start: `${quietDay}T15:00:00Z`, end: `${quietDay}T15:30:00Z` };
  const desk = bookingForm(page);
  await desk.open();
  const made = await page.request.post("/api/appointments", {
    headers: { "Idempotency-Key": crypto.randomUUID() },
    data: { status: "booked", patientId, practitionerId: await practitionerId(page, "Sarah"), ...time },
  });
  expect(made.status()).toBe(201);
  await desk.choosePatient("yarrowb", /Cressida Yarrowby/);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "10:15");
  await expect(desk.form).toContainText(/Yarrowby.* is already booked 10:00/);
  await desk.form.getByRole("group", { name: "Nearest free times" }).getByRole("button").first().click();
  await expect(desk.form).toContainText("The patient is free at this time.");
  await expect(desk.field("Start")).toBeFocused();
});

test("“the slot is stolen while I type”: the form says so as it happens, and booking is not blocked", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Lysander", lastName: "Coppergate" });
  const other = await records.create("patients", { firstName: "Hermia", lastName: "Dunlin" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("copperg", /Lysander Coppergate/);
  await desk.choosePractitioner("sarah", (await practitionerNamed(page, "Sarah")).name);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "10:00");
  await expect(desk.form).toContainText("This time is free.");
  await page.request.post("/api/appointments", {
    headers: { "Idempotency-Key": crypto.randomUUID() },
    data: {
      status: "booked",
      patientId: other,
      practitionerId: await practitionerId(page, "Sarah"),
      start: `${quietDay}T15:00:00Z`,
      end: `${quietDay}T15:30:00Z`,
    },
  });
  await expect(desk.form).toContainText(/Sarah.* is with .*Hermia Dunlin.* 10:00/);
  await desk.submit();
  await expect(page.getByRole("region", { name: "This time is taken" })).toBeVisible();
  expect(await records.appointmentsOf(patientId)).toHaveLength(0);
});

test("“my own hold hides the slot from me”: the time that this desk holds is free for it", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  await records.create("patients", { firstName: "Ambrose", lastName: "Vetchling" });
  const desk = bookingForm(page);
  await desk.open();
  const held = page.waitForResponse((one) => one.request().method() === "POST" && /holds/.test(one.url()));
  await desk.choosePatient("vetchl", /Ambrose Vetchling/);
  await desk.choosePractitioner("sarah", (await practitionerNamed(page, "Sarah")).name);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "10:00");
  await held;
  await expect(desk.form).toContainText("This time is free.");
  await expect(desk.form).not.toContainText("is booking this time");
});

test("“there is no keyboard”: keys are listed, do nothing while letters are typed, and can be switched off for good", async ({
  page,
}) => {
  const desk = bookingForm(page);
  await desk.open();
  await desk.field("Patient").press("?");
  await expect(desk.field("Patient")).toHaveValue("?");
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(list).toBeHidden();
  await desk.field("Patient").press("Backspace");
  await page.keyboard.press("Alt+r");
  await expect(desk.field("Reason for the visit")).toBeFocused();

  await desk.form.getByRole("button", { name: /^More details/ }).focus();
  await page.keyboard.press("?");
  await expect(list).toContainText("Book the appointment");
  await list.getByRole("switch").uncheck();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expectFocusKept(page);
  await page.reload();
  await expect(desk.field("Patient")).toBeFocused();
  await page.keyboard.press("Alt+r");
  await expect(desk.field("Patient")).toBeFocused();
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await list.getByRole("switch").check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+r");
  await expect(desk.field("Reason for the visit")).toBeFocused();
});

test("“offline at the wrong moment freezes the button”: it says so, keeps the booking, and sends it once when back", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Sebastian", lastName: "Larkmoor" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("larkm", /Sebastian Larkmoor/);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "10:00");
  await expect(desk.form).toContainText("The patient is free at this time.");
  await page.context().setOffline(true);
  await expect(page.getByText("You're offline.")).toBeVisible();
  await desk.submit();
  await expect(page.getByRole("region", { name: "Not confirmed yet" })).toBeFocused();
  await expect(desk.form).toContainText("sent automatically");
  await expect(desk.form.getByRole("button", { name: /^Book appointment/ })).not.toHaveAttribute("aria-busy");
  await page.context().setOffline(false);
  await expect(page.getByRole("region", { name: "Booked", exact: true })).toContainText("Sebastian Larkmoor");
  await expect(page.getByText("You're offline.")).toBeHidden();
  expect(await records.appointmentsOf(patientId)).toHaveLength(1);
});

test("“the focus falls to the page's body”: after each action it is where the work goes on", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  await records.create("patients", { firstName: "Isolde", lastName: "Fernhollow" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("fernh", /Isolde Fernhollow/);
  await expectFocusKept(page);
  await desk.form.getByRole("button", { name: "Clear form" }).click();
  await expectFocusKept(page);
  await desk.choosePatient("fernh", /Isolde Fernhollow/);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "10:00");
  await desk.submit();
  const notice = page.getByRole("region", { name: "Booked", exact: true });
  await expect(notice).toBeVisible();
  await expectFocusKept(page);
  await notice.getByRole("button", { name: "Undo" }).focus();
  await expect(notice.getByRole("button", { name: "Undo" })).toBeHidden();
  await expectFocusKept(page);
  await notice.getByRole("button", { name: "Close" }).click();
  await expectFocusKept(page);
});

test("“a link opens an empty form”: ids fill it, an unknown one is said, and a draft is never replaced unasked", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Rosalind", lastName: "Thackeray" });
  const sarah = await practitionerId(page, "Sarah");
  const start = `${quietDay}T15:00:00Z`;
  const desk = bookingForm(page);
  await page.goto(`/book?patient=${patientId}&practitioner=${sarah}&start=${start}&minutes=45`);
  await expect(page.getByRole("region", { name: "Filled in from a link" })).toBeFocused();
  await expect(desk.field("Patient")).toHaveValue("Rosalind Thackeray");
  await expect(desk.field("Practitioner")).toHaveValue(/Sarah/);
  await expect(desk.field("Start")).toHaveValue(/10:00/);
  await expect(desk.field("Duration")).toHaveValue("45");
  await expect(page).toHaveURL(/\/book$/);

  await page.goto(`/book?patient=pt_nobody&minutes=20`);
  const asking = page.getByRole("region", { name: "Fill the form from this link?" });
  await expect(asking).toBeVisible();
  await expect(desk.field("Patient")).toHaveValue("Rosalind Thackeray");
  await asking.getByRole("button", { name: "Use the link" }).click();
  await expect(page.getByRole("region", { name: "Filled in from a link" })).toContainText(
    "isn't in our records",
  );
  await expect(desk.field("Patient")).toHaveValue("");
  await expect(desk.field("Duration")).toHaveValue("20");
});
