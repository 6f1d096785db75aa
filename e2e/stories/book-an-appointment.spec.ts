import { bookingForm, quietDay } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { expect, startDesk, test } from "../story.ts";

test.use({ settings: {} });

test("a receptionist books an appointment with every field, and it outlives a restart", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const patientId = await records.create("patients", {
    firstName: "Wilhelmina",
    lastName: "Okonkwo-Reyes",
    birthDate: "1984-03-09",
    phone: "+1 312 555 0142",
  });
  const practitionerId = await records.create("practitioners", {
    firstName: "Ignatius",
    lastName: "Thornbury",
    prefix: ["Dr."],
    specialty: "Cardiology",
  });
  const desk = bookingForm(page);
  await desk.open();
  await desk.choosePatient("okonkwo", /Wilhelmina Okonkwo-Reyes/);
  await desk.choosePractitioner("thornb", /Thornbury/);
  await desk.enter("Date", quietDay);
  await desk.enter("Start", "10:00");
  await desk.enter("Duration", "45");
  await desk.enter("Type", "FOLLOWUP");
  await desk.enter("Service", "Cardiology");
  await desk.enter("Reason for the visit", "Post-procedure follow-up");
  await desk.enter("Instructions for the patient", "Please arrive 10 minutes early.");
  await desk.openDetails();
  await page.getByRole("radio", { name: /^7 – / }).check({ force: true });
  await desk.enter("Service category", "Outpatient");
  await desk.enter("Specialty", "Interventional cardiology");
  await desk.enter("Description", "Second visit after the stent.");
  await desk.enter("Internal comment", "Prefers mornings.");
  await desk.submit();

  const notice = page.getByRole("main");
  await expect(notice).toContainText("Wilhelmina Okonkwo-Reyes");
  await expect(notice).toContainText(/Mar(ch)? 9, 1984/);
  await expect(notice).toContainText(/10:00.*10:45/);
  await expect(notice).toContainText("45");
  const row = page.getByRole("listitem").filter({ hasText: "Wilhelmina Okonkwo-Reyes" });
  await expect(row).toContainText("just booked");
  await expect(row).toContainText("Post-procedure follow-up");

  await expect.poll(() => records.appointmentsOf(patientId)).toHaveLength(1);
  const [booked] = await records.appointmentsOf(patientId);
  // An open page would complain that nobody tells it of changes any more.
  await page.close();
  await frontdesk.stop();
  const again = await startDesk(frontdesk.dataFolder);
  expect(await clinicRecords(again.sandboxUrl).read(String(booked?.["id"]))).toMatchObject({
    status: "booked",
    patientId,
    practitionerId,
    start: `${quietDay}T15:00:00.000Z`,
    end: `${quietDay}T15:45:00.000Z`,
    minutesDuration: 45,
    appointmentType: "FOLLOWUP",
    serviceType: "Cardiology",
    serviceCategory: "Outpatient",
    specialty: "Interventional cardiology",
    reasonCode: "Post-procedure follow-up",
    priority: 7,
    description: "Second visit after the stent.",
    comment: "Prefers mornings.",
    patientInstruction: "Please arrive 10 minutes early.",
  });
  await again.stop();
});
