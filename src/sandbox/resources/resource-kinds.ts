import type * as z from "zod/mini";
import { appointmentChangeSchema, newAppointmentSchema } from "#clinikapi/appointment.ts";
import { newPatientSchema, patientChangeSchema } from "#clinikapi/patient.ts";
import { newPractitionerSchema, practitionerChangeSchema } from "#clinikapi/practitioner.ts";
import { newPractitionerRoleSchema, practitionerRoleChangeSchema } from "#clinikapi/practitioner-role.ts";
import { newScheduleSchema, scheduleChangeSchema } from "#clinikapi/schedule.ts";
import { newSlotSchema, slotChangeSchema } from "#clinikapi/slot.ts";
import type { Document, ResourceType } from "../store/store.ts";
import {
  active,
  contains,
  days,
  equals,
  type Filter,
  has,
  onDay,
  personName,
  phone,
  sameText,
} from "./filter.ts";

/** How one resource is written and searched on the simplified routes. */
export type ResourceKind = {
  type: ResourceType;
  /** Its folder under `/v1`. */
  path: string;
  create: z.ZodMiniType<Document>;
  change: z.ZodMiniType<Document>;
  /** Fields that hold another resource's id, or a list of `Type/id`. */
  references: Record<string, ResourceType>;
  filters: Record<string, Filter>;
  /** `sort=date` and `sort=start`. */
  isSortable: boolean;
  /** What a new resource has when the caller did not say. */
  defaults: (now: Date) => Document;
};

const isActive = () => ({ active: true });

const plain = { references: {}, isSortable: false };

/** The six resources, each with what `clinikapi.md` says of its fields and filters. */
export const resourceKinds: Record<ResourceType, ResourceKind> = {
  Patient: {
    ...plain,
    type: "Patient",
    path: "patients",
    create: newPatientSchema,
    change: patientChangeSchema,
    references: { generalPractitionerId: "Practitioner" },
    filters: {
      name: personName,
      email: sameText("email"),
      phone,
      birthDate: onDay("birthDate"),
      gender: equals("gender"),
      active,
    },
    defaults: isActive,
  },
  Practitioner: {
    ...plain,
    type: "Practitioner",
    path: "practitioners",
    create: newPractitionerSchema,
    change: practitionerChangeSchema,
    filters: { name: personName, specialty: contains("specialty"), npi: equals("npi"), active },
    defaults: isActive,
  },
  PractitionerRole: {
    ...plain,
    type: "PractitionerRole",
    path: "practitioner-roles",
    create: newPractitionerRoleSchema,
    change: practitionerRoleChangeSchema,
    references: { practitionerId: "Practitioner" },
    filters: { practitionerId: equals("practitionerId"), specialty: contains("specialty"), active },
    defaults: isActive,
  },
  Schedule: {
    ...plain,
    type: "Schedule",
    path: "schedules",
    create: newScheduleSchema,
    change: scheduleChangeSchema,
    filters: {
      actorId: has("actorIds"),
      serviceType: contains("serviceType"),
      specialty: contains("specialty"),
      active,
      ...days("during"),
    },
    defaults: isActive,
  },
  Slot: {
    ...plain,
    type: "Slot",
    path: "slots",
    create: newSlotSchema,
    change: slotChangeSchema,
    references: { scheduleId: "Schedule" },
    filters: {
      scheduleId: equals("scheduleId"),
      status: equals("status"),
      serviceType: contains("serviceType"),
      specialty: contains("specialty"),
      ...days("starts"),
    },
    isSortable: true,
    defaults: () => ({}),
  },
  Appointment: {
    type: "Appointment",
    path: "appointments",
    create: newAppointmentSchema,
    change: appointmentChangeSchema,
    references: { patientId: "Patient", practitionerId: "Practitioner" },
    filters: { patientId: equals("patientId"), status: equals("status"), ...days("starts") },
    isSortable: true,
    defaults: (now) => ({ created: now.toISOString() }),
  },
};
