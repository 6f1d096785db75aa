import { bookingForm, quietDay } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { expect, test } from "../story.ts";

test("a receptionist tells namesakes apart by birth date and phone", async ({ page, frontdesk }) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const name = { firstName: "Perpetua", lastName: "Quillfeather" };
  const older = { ...name, birthDate: "1951-11-30", phone: "+1 312 555 0101" };
  const younger = { ...name, birthDate: "1998-02-03", phone: "+1 312 555 0199" };
  const olderId = await records.create("patients", older);
  const youngerId = await records.create("patients", younger);
  const desk = bookingForm(page);
  await desk.open();

  await desk.field("Patient").fill("quillfeather");
  // The last one is to register somebody new.
  const options = desk.options.filter({ hasNotText: "Register" });
  await expect(options).toHaveCount(2);
  for (const option of await options.all()) await expect(option).toContainText("Same name");
  await expect(options.filter({ hasText: "Nov 30, 1951" })).toContainText("0101");
  await options.filter({ hasText: "Feb 3, 1998" }).click();
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "8:15");
  await desk.submit();

  await expect(page.getByRole("main")).toContainText("Feb 3, 1998");
  await expect.poll(() => records.appointmentsOf(youngerId)).toHaveLength(1);
  expect(await records.appointmentsOf(olderId)).toHaveLength(0);
});

for (const typed of ["2175550177", "(217) 555-0177", "2/29/1960", "1960-02-29"]) {
  test(`${typed} finds the patient it belongs to`, async ({ page, frontdesk }) => {
    const records = clinicRecords(frontdesk.sandboxUrl);
    await records.create("patients", {
      firstName: "Lázaro",
      lastName: "Ünal-Weiß",
      birthDate: "1960-02-29",
      phone: "+1 217 555 0177",
    });
    const desk = bookingForm(page);
    await desk.open();
    await desk.choosePatient(typed, /Lázaro Ünal-Weiß/);
    await expect(desk.field("Patient")).toHaveValue("Lázaro Ünal-Weiß");
  });
}
