import { bookingForm, quietDay } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { expect, test } from "../story.ts";

const texts = {
  Service: "<b>Cardiology</b> & “friends” </script>",
  "Reason for the visit": "<img src=x onerror=alert(1)> 👩‍⚕️ naïve Straße 漢字",
  "Instructions for the patient": "يرجى الحضور قبل 10 دقائق\nSecond line\t\u202Eoverride\u202C",
  "Service category": "${7*7} {{7*7}} %s %00 \\u0000",
  Specialty: "  kept with its spaces  ",
  Description: "'; drop table appointment; --",
  "Internal comment": "🩺".repeat(40),
};

test("markup, emoji and text from right to left are stored and shown as typed", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", { firstName: "<i>ليلى</i>", lastName: "O’Brien-🦊" });
  page.on("dialog", (dialog) => {
    throw new Error(`The page showed a dialog: ${dialog.message()}`);
  });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("brien", /<i>ليلى<\/i> O’Brien-🦊/);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "14:00");
  await desk.openDetails();
  for (const [label, text] of Object.entries(texts)) await desk.enter(label, text);
  await desk.submit();

  const row = page.getByRole("listitem").filter({ hasText: "<i>ليلى</i> O’Brien-🦊" });
  await expect(row).toContainText(texts["Reason for the visit"]);
  await expect(row.locator("img")).toHaveCount(0);
  await expect
    .poll(() => records.appointmentsOf(patientId))
    .toMatchObject([
      {
        serviceType: texts.Service,
        reasonCode: texts["Reason for the visit"],
        patientInstruction: texts["Instructions for the patient"],
        serviceCategory: texts["Service category"],
        specialty: texts.Specialty,
        description: texts.Description,
        comment: texts["Internal comment"],
      },
    ]);
});
