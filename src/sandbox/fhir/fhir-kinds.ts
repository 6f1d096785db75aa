import { fhirAppointment, fhirAppointmentSchema } from "#clinikapi/fhir/fhir-appointment.ts";
import { fhirPatient, fhirPatientSchema } from "#clinikapi/fhir/fhir-patient.ts";
import { fhirPractitioner, fhirPractitionerSchema } from "#clinikapi/fhir/fhir-practitioner.ts";
import { fhirPractitionerRole, fhirPractitionerRoleSchema } from "#clinikapi/fhir/fhir-practitioner-role.ts";
import { fhirSchedule, fhirScheduleSchema } from "#clinikapi/fhir/fhir-schedule.ts";
import { fhirSlot, fhirSlotSchema } from "#clinikapi/fhir/fhir-slot.ts";
import { appointmentFields } from "#clinikapi/fhir/read-appointment.ts";
import { patientFields } from "#clinikapi/fhir/read-patient.ts";
import { practitionerFields } from "#clinikapi/fhir/read-practitioner.ts";
import { practitionerRoleFields } from "#clinikapi/fhir/read-practitioner-role.ts";
import { scheduleFields } from "#clinikapi/fhir/read-schedule.ts";
import { slotFields } from "#clinikapi/fhir/read-slot.ts";
import { namedInAnyWaySchema, type Patient } from "#clinikapi/patient.ts";
import { fullName } from "#clinikapi/person.ts";
import type { ResourceType } from "../store/store.ts";
import { type FhirKind, fhirKind, refers } from "./fhir-kind.ts";
import {
  calendarDay,
  code,
  date,
  flag,
  listed,
  reference,
  references,
  type SearchParameter,
  string,
  token,
  words,
} from "./search-parameter.ts";

const every: Record<string, SearchParameter> = {
  _id: token((values) => ({ kind: "id", values })),
  _lastUpdated: date("written"),
};

const phone = token((values) => ({ kind: "phone", values }));

const contact = {
  phone,
  email: words("email"),
  telecom: token((values) => ({
    kind: "any-of",
    conditions: values.map((value) =>
      value.includes("@") ? { kind: "same-text", field: "email", value } : { kind: "phone", values: [value] },
    ),
  })),
};

const person = {
  ...every,
  ...contact,
  name: string((text) => ({ kind: "name", text })),
  family: string((text) => ({ kind: "name-part", field: "lastName", text })),
  given: string((text) => ({ kind: "name-part", field: "firstName", text })),
  gender: code("gender"),
  active: flag,
};

/** The six resources, each with the search parameters of FHIR R4 that are cheap to answer. */
export const fhirKinds: Record<ResourceType, FhirKind> = {
  Patient: fhirKind({
    type: "Patient",
    schema: fhirPatientSchema,
    flat: namedInAnyWaySchema,
    otherElements: [
      "deceasedBoolean",
      "deceasedDateTime",
      "multipleBirthBoolean",
      "multipleBirthInteger",
      "photo",
      "managingOrganization",
      "link",
    ],
    fields: patientFields,
    write: (patient: Patient) => fhirPatient({ ...patient, fullName: fullName(patient) }),
    parameters: {
      ...person,
      birthdate: calendarDay("birthDate"),
      "general-practitioner": reference({ Practitioner: "generalPractitionerId" }),
    },
    includes: { "general-practitioner": refers({ Practitioner: "generalPractitionerId" }) },
    sorts: {},
  }),
  Practitioner: fhirKind({
    type: "Practitioner",
    schema: fhirPractitionerSchema,
    otherElements: ["photo"],
    fields: practitionerFields,
    write: fhirPractitioner,
    parameters: { ...person, identifier: code("npi") },
    includes: {},
    sorts: {},
  }),
  PractitionerRole: fhirKind({
    type: "PractitionerRole",
    schema: fhirPractitionerRoleSchema,
    otherElements: ["identifier", "healthcareService", "endpoint"],
    fields: practitionerRoleFields,
    write: fhirPractitionerRole,
    parameters: {
      ...every,
      ...contact,
      practitioner: reference({ Practitioner: "practitionerId" }),
      role: words("role"),
      specialty: listed("specialty"),
      active: flag,
    },
    includes: { practitioner: refers({ Practitioner: "practitionerId" }) },
    sorts: {},
  }),
  Schedule: fhirKind({
    type: "Schedule",
    schema: fhirScheduleSchema,
    otherElements: ["identifier"],
    fields: scheduleFields,
    write: fhirSchedule,
    parameters: {
      ...every,
      actor: references("actorIds", ["Practitioner", "PractitionerRole", "Location"]),
      date: date("during"),
      "service-category": listed("serviceCategory"),
      "service-type": listed("serviceType"),
      specialty: listed("specialty"),
      active: flag,
    },
    includes: {
      actor: {
        types: ["Practitioner", "PractitionerRole"],
        references: ({ actorIds }) => (Array.isArray(actorIds) ? actorIds.map(String) : []),
      },
    },
    sorts: { date: "start", "-date": "-start" },
  }),
  Slot: fhirKind({
    type: "Slot",
    schema: fhirSlotSchema,
    otherElements: ["identifier"],
    fields: slotFields,
    write: fhirSlot,
    parameters: {
      ...every,
      schedule: reference({ Schedule: "scheduleId" }),
      status: code("status"),
      start: date("starts"),
      "service-category": words("serviceCategory"),
      "service-type": words("serviceType"),
      specialty: words("specialty"),
      "appointment-type": words("appointmentType"),
    },
    includes: { schedule: refers({ Schedule: "scheduleId" }) },
    sorts: { start: "start", "-start": "-start" },
  }),
  Appointment: fhirKind({
    type: "Appointment",
    schema: fhirAppointmentSchema,
    otherElements: ["identifier", "reasonReference", "supportingInformation", "slot"],
    fields: appointmentFields,
    write: fhirAppointment,
    parameters: {
      ...every,
      date: date("starts"),
      status: code("status"),
      actor: reference({ Patient: "patientId", Practitioner: "practitionerId" }),
      patient: reference({ Patient: "patientId" }),
      practitioner: reference({ Practitioner: "practitionerId" }),
      "appointment-type": words("appointmentType"),
      "reason-code": words("reasonCode"),
      "service-category": words("serviceCategory"),
      "service-type": words("serviceType"),
      specialty: words("specialty"),
    },
    includes: {
      patient: refers({ Patient: "patientId" }),
      practitioner: refers({ Practitioner: "practitionerId" }),
      actor: refers({ Patient: "patientId", Practitioner: "practitionerId" }),
    },
    sorts: { date: "start", "-date": "-start" },
  }),
};
