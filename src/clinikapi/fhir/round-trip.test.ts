import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { arbitraryOfSchema } from "#testing/arbitrary-of-schema.ts";
import { type Appointment, appointmentSchema } from "../appointment.ts";
import { type Patient, patientSchema } from "../patient.ts";
import { fullName } from "../person.ts";
import { type Practitioner, practitionerSchema } from "../practitioner.ts";
import { type PractitionerRole, practitionerRoleSchema } from "../practitioner-role.ts";
import { type Schedule, scheduleSchema } from "../schedule.ts";
import { type Slot, slotSchema } from "../slot.ts";
import { fhirAppointment, fhirAppointmentSchema } from "./fhir-appointment.ts";
import { fhirPatient, fhirPatientSchema } from "./fhir-patient.ts";
import { fhirPractitioner, fhirPractitionerSchema } from "./fhir-practitioner.ts";
import { fhirPractitionerRole, fhirPractitionerRoleSchema } from "./fhir-practitioner-role.ts";
import { fhirSchedule, fhirScheduleSchema } from "./fhir-schedule.ts";
import { fhirSlot, fhirSlotSchema } from "./fhir-slot.ts";
import { readAppointment } from "./read-appointment.ts";
import { readPatient } from "./read-patient.ts";
import { readPractitioner } from "./read-practitioner.ts";
import { readPractitionerRole } from "./read-practitioner-role.ts";
import { readSchedule } from "./read-schedule.ts";
import { readSlot } from "./read-slot.ts";
import { tidy } from "./tidy.ts";

type Way<Flat> = {
  schema: z.ZodMiniType<Flat> & z.ZodMiniObject;
  fhirSchema: z.ZodMiniObject;
  write: (flat: Flat) => object;
  read: (json: unknown) => Flat | undefined;
};

const named = (patient: Patient): Patient => ({ ...patient, fullName: fullName(patient) });

/** A role whose times of day all have seconds, as FHIR's have. */
function withSeconds(role: PractitionerRole): PractitionerRole {
  return JSON.parse(JSON.stringify(role), (name, value: string) =>
    /^available(Start|End)Time$/.test(name) && value.length === 5 ? `${value}:00` : value,
  ) as PractitionerRole;
}

function thereAndBack<Flat extends { id: string }>(
  name: string,
  { schema, fhirSchema, write, read }: Way<Flat>,
  known: (flat: Flat) => Flat = (flat) => flat,
) {
  describe(`${name} in both forms`, () => {
    const resources = arbitraryOfSchema(schema).map(known);
    const fields = Object.keys({ ...schema.def.shape, ...fhirSchema.def.shape });

    it("comes back from FHIR as it was, all but what is empty", () => {
      fc.assert(
        fc.property(resources, (flat) => {
          const fhir = write(flat);
          expect(z.safeParse(fhirSchema, fhir).error).toBeUndefined();
          expect(read(JSON.parse(JSON.stringify(fhir)))).toEqual(tidy(flat));
        }),
      );
    });

    it("is read in flat form as it is", () => {
      fc.assert(
        fc.property(resources, (flat) => {
          expect(read(flat)).toEqual(tidy(flat));
        }),
      );
    });

    it("is read or refused, whatever comes, and no reading fails", () => {
      fc.assert(
        fc.property(resources, fc.dictionary(fc.constantFrom(...fields), fc.jsonValue()), (flat, noise) => {
          expect(read({ ...flat, ...noise })?.id).not.toBe("");
          expect(read({ ...write(flat), ...noise })?.id).not.toBe("");
        }),
      );
    });
  });
}

thereAndBack<Appointment>("an appointment", {
  schema: appointmentSchema,
  fhirSchema: fhirAppointmentSchema,
  write: fhirAppointment,
  read: readAppointment,
});

thereAndBack<Patient>(
  "a patient",
  { schema: patientSchema, fhirSchema: fhirPatientSchema, write: fhirPatient, read: readPatient },
  named,
);

thereAndBack<Practitioner>("a practitioner", {
  schema: practitionerSchema,
  fhirSchema: fhirPractitionerSchema,
  write: fhirPractitioner,
  read: readPractitioner,
});

thereAndBack<PractitionerRole>(
  "a practitioner's role",
  {
    schema: practitionerRoleSchema,
    fhirSchema: fhirPractitionerRoleSchema,
    write: fhirPractitionerRole,
    read: readPractitionerRole,
  },
  withSeconds,
);

thereAndBack<Schedule>("a schedule", {
  schema: scheduleSchema,
  fhirSchema: fhirScheduleSchema,
  write: fhirSchedule,
  read: readSchedule,
});

thereAndBack<Slot>("a slot", {
  schema: slotSchema,
  fhirSchema: fhirSlotSchema,
  write: fhirSlot,
  read: readSlot,
});
