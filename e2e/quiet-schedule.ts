import type { Page } from "@playwright/test";
import { readWallClock } from "#domain/wall-clock.ts";
import { quietDay } from "./booking-form.ts";
import { clinicRecords } from "./clinic-records.ts";
import { makeAppointment, sessionOf } from "./states/at-the-desk.ts";

/** A day on which one practitioner has no visits but those that are booked here, and times of its wall clock. */
export async function openQuietDay(page: Page, { sandboxUrl }: { sandboxUrl: string }, lastName: string) {
  const records = clinicRecords(sandboxUrl);
  const practitionerId = await records.create("practitioners", { firstName: "Ignatius", lastName });
  const { clinic } = await sessionOf(page);
  const at = (time: string) => {
    const reading = readWallClock(quietDay, time, clinic.timeZone);
    if (reading.kind !== "once") throw new Error(`${time} is not once on ${quietDay}.`);
    return reading.instant.toISOString();
  };
  const book = async (patientName: string, start: string, end: string) => {
    const patientId = await records.create("patients", { firstName: "Odile", lastName: patientName });
    const visit = { status: "booked", patientId, practitionerId, start: at(start), end: at(end) };
    return makeAppointment(page, visit);
  };
  return { records, practitionerId, at, book };
}

/** What stands on the schedule of whom it names. */
export const card = (page: Page, name: string) => page.getByRole("gridcell", { name: new RegExp(name) });

/** What the schedule said last. */
export const told = (page: Page) => page.locator("[data-told]");
