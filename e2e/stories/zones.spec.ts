import { bookingForm } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { expect, test } from "../story.ts";

const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 720 };

const computers = [
  { zone: "America/Los_Angeles", viewport: wide },
  { zone: "Asia/Tokyo", viewport: narrow },
  { zone: "UTC", viewport: wide },
];

for (const { zone, viewport } of computers) {
  test.describe(`on a computer that shows the time of ${zone}, ${viewport.width} pixels wide`, () => {
    test.use({ timezoneId: zone, viewport });

    test("the clinic's times are typed and booked, over both changes of its clock", async ({
      page,
      frontdesk,
    }) => {
      const records = clinicRecords(frontdesk.sandboxUrl);
      const lastName = `Of ${zone.replace(/\W/g, " ")}`;
      const patientId = await records.create("patients", { firstName: "Zora", lastName });
      const desk = bookingForm(page);
      const booked = async (start: string, submit = desk.submit) => {
        await submit();
        await expect(page.locator("[data-last-booked]")).toBeVisible();
        await expect
          .poll(() => records.appointmentsOf(patientId))
          .toContainEqual(expect.objectContaining({ start, minutesDuration: 30 }));
      };
      await desk.open();

      await desk.choosePatient(`zora ${lastName}`, lastName);
      await desk.enter("Date", "8 mar 2030 9:15");
      await expect(desk.field("Start")).toHaveValue("9:15 AM");
      await expect(desk.form).toContainText("Times are the clinic's");
      await booked("2030-03-08T15:15:00.000Z");

      // In spring the clock goes from 2 to 3: what lies between is refused, and what comes next is offered.
      await desk.choosePatient(`zora ${lastName}`, lastName);
      await desk.enter("Date", "10 mar 2030 2:30am");
      await expect(desk.form).toContainText("doesn't exist that day");
      await desk.form.getByRole("button", { name: "Use 3:00 AM" }).click();
      await booked("2030-03-10T08:00:00.000Z", desk.submitOutsideHours);

      // In autumn it shows half past one twice, and the form asks which.
      await desk.choosePatient(`zora ${lastName}`, lastName);
      await desk.enter("Date", "3 nov 2030 1:30am");
      await expect(desk.form).toContainText("happens twice that day");
      await desk.form.getByRole("button", { name: "1:30 AM CST, the second" }).click();
      await booked("2030-11-03T07:30:00.000Z", desk.submitOutsideHours);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    });
  });
}
