import { bookingForm, quietDay } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { hearAnnouncements } from "../live-regions.ts";
import { expect, test } from "../story.ts";

test.use({ settings: {} });

test("somebody who cannot see books an appointment and takes it back, and hears what happens", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  await records.create("patients", {
    firstName: "Ottavia",
    lastName: "Brightwater",
    birthDate: "1971-02-08",
  });
  const doctor = { firstName: "Ignatius", lastName: "Thornbury", prefix: ["Dr."], specialty: "Cardiology" };
  await records.create("practitioners", doctor);
  const heard = await hearAnnouncements(page);
  const desk = bookingForm(page);
  await desk.open();
  await expect(desk.form.getByRole("button", { name: "Usual reasons" })).toBeVisible();
  await expect(desk.form).toMatchAriaSnapshot({ name: "1-empty.aria.yml" });

  await desk.field("Patient").fill("brightwater");
  await expect(desk.options).toHaveCount(2);
  await expect(page.getByRole("listbox")).toMatchAriaSnapshot({ name: "2-patients.aria.yml" });
  await page.keyboard.press("Enter");
  await desk.choosePractitioner("thornb", "Thornbury");
  await expect(desk.form).toMatchAriaSnapshot({ name: "3-people.aria.yml" });

  await desk.enter("Date", quietDay);
  await desk.enter("Start", "10:00");
  await expect(desk.form).toContainText("This time is free.");
  await expect(desk.form).toMatchAriaSnapshot({ name: "4-time.aria.yml" });

  // The seconds in which it can be undone do not pass.
  await page.clock.setFixedTime(new Date());
  await page.keyboard.press("Control+Enter");
  const notice = page.getByRole("region", { name: "Booked", exact: true });
  await expect(notice.getByRole("button", { name: "Undo" })).toBeVisible();
  await expect(desk.field("Patient")).toBeFocused();
  await expect(desk.form).toMatchAriaSnapshot({ name: "5-booked.aria.yml" });

  await page.keyboard.press("Alt+u");
  await expect(page.getByRole("region", { name: "Booking undone" })).toBeFocused();
  await expect(desk.form).toMatchAriaSnapshot({ name: "6-undone.aria.yml" });
  const day = `Thu, Jul ${Number(quietDay.slice(8))}, ${quietDay.slice(0, 4)}`;
  const appointment =
    "Ottavia Brightwater, born Feb 8, 1971, with Dr. Ignatius Thornbury, " +
    `${day}, 10:00 – 10:30 AM CDT, 30 min`;
  expect(heard).toEqual([
    "1 match",
    "1 match",
    "Next free. Ctrl and Arrow Down lead there.",
    day,
    "This time is free.",
    `Booked: ${appointment}`,
    `Cancelled: ${appointment}`,
  ]);
});
