import { bookingForm } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { expect, test } from "../story.ts";

test("a time that already went by is booked only when somebody says that it is meant", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "Pia", lastName: "Gestern" });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("pia gestern", "Gestern");
  await desk.enter("Date", "-2 10:00");
  await expect(desk.field("Start")).toHaveValue("10:00 AM");
  await desk.submit();
  await expect(desk.form).toContainText(/That was [123] days ago/);
  await expect(desk.field("Start")).toBeFocused();
  expect(await records.appointmentsOf(patientId)).toEqual([]);

  await desk.form.getByRole("button", { name: "Book it in the past" }).click();
  await page.keyboard.press("Enter");
  await expect.poll(() => records.appointmentsOf(patientId)).toHaveLength(1);
});
