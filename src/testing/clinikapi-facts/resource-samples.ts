import type { Api, Fields } from "./fact.ts";
import { aPatient, aPractitioner, make } from "./fact.ts";

/** One resource of the API, as its documentation describes it. */
export type ResourceSample = {
  /** Its folder under `/v1`. */
  resource: string;
  required: string[];
  /** A valid body with every field. What it refers to is made first. */
  full: (api: Api) => Promise<Fields>;
  /** A change of one field, and what is no value of it. */
  change: Fields;
  wrong: Fields;
  /** Fields with the most characters that they hold. */
  limits: Record<string, number>;
};

const address = {
  line: ["1 Main Street", "Flat 2"],
  city: "Springfield",
  state: "IL",
  postalCode: "62701",
  country: "US",
};

const period = { start: "2025-01-01", end: "2025-12-31T23:59:59.000Z" };

const idOf = async (api: Api, resource: string, fields: Fields) => (await make(api, resource, fields)).id;

/** The six resources. Limits are those that the documentation has; `clinikapi.md` and the create-appointment page. */
export const resourceSamples: ResourceSample[] = [
  {
    resource: "patients",
    required: ["firstName", "lastName"],
    full: async (api) => ({
      firstName: "José 🩺",
      lastName: "O'Brien <b>محمد</b>",
      email: "jose@example.com",
      phone: "+1-415-555-0134",
      gender: "other",
      birthDate: "2000-02-29",
      address,
      maritalStatus: "married",
      contact: [{ relationship: "mother", firstName: "Ana", lastName: "O'Brien", phone: "+1-415-555-0135" }],
      languages: [{ language: "es", preferred: true }],
      generalPractitionerId: await idOf(api, "practitioners", aPractitioner),
      active: false,
    }),
    change: { phone: "+1-415-555-0199" },
    wrong: { gender: "f" },
    limits: { firstName: 100, lastName: 100, phone: 20 },
  },
  {
    resource: "practitioners",
    required: ["firstName", "lastName"],
    full: async () => ({
      firstName: "Sarah",
      lastName: "Chen",
      prefix: ["Dr."],
      suffix: ["MD", "FACC"],
      email: "chen@example.com",
      phone: "+1-555-0100",
      gender: "female",
      birthDate: "1975-06-01",
      npi: "1234567890",
      specialty: "Cardiology",
      qualifications: [
        { name: "Doctor of Medicine", issuer: "A university", period: { start: "2010-05-15" } },
      ],
      languages: ["en", "zh"],
      active: true,
    }),
    change: { specialty: "Interventional Cardiology" },
    wrong: { birthDate: "1975-02-30" },
    limits: { firstName: 100, lastName: 100, npi: 20, specialty: 200 },
  },
  {
    resource: "practitioner-roles",
    required: ["practitionerId", "role"],
    full: async (api) => ({
      practitionerId: await idOf(api, "practitioners", aPractitioner),
      role: "doctor",
      organizationName: "Demo Clinic",
      specialty: ["Cardiology"],
      locationName: "Main building",
      phone: "+1-555-0101",
      email: "desk@example.com",
      period,
      availableTime: [
        { daysOfWeek: ["mon", "fri"], availableStartTime: "08:00:00", availableEndTime: "17:00:00" },
        { daysOfWeek: ["sun"], allDay: true },
      ],
      notAvailable: [{ description: "On leave", during: { start: "2025-07-01", end: "2025-07-15" } }],
      availabilityExceptions: "Public holidays",
      active: true,
    }),
    change: { locationName: "West wing" },
    wrong: { availableTime: [{ daysOfWeek: ["monday"] }] },
    limits: {},
  },
  {
    resource: "schedules",
    required: ["actorIds"],
    full: async () => ({
      actorIds: ["Practitioner/prac_1", "Location/room_1"],
      active: true,
      serviceCategory: ["General Practice"],
      serviceType: ["Consultation", "Follow-up"],
      specialty: ["Family Medicine"],
      planningHorizon: { start: "2025-03-01T00:00:00Z", end: "2025-06-30T23:59:59Z" },
      comment: "Second quarter",
    }),
    change: { comment: "Third quarter" },
    wrong: { actorIds: ["prac_1"] },
    limits: {},
  },
  {
    resource: "slots",
    required: ["scheduleId", "status", "start", "end"],
    full: async (api) => ({
      scheduleId: await idOf(api, "schedules", { actorIds: ["Practitioner/prac_1"] }),
      status: "free",
      start: "2025-02-03T09:00:00Z",
      end: "2025-02-03T09:30:00+00:00",
      serviceType: "Consultation",
      specialty: "Family Medicine",
      appointmentType: "ROUTINE",
      overbooked: false,
      comment: "For new patients",
    }),
    change: { status: "busy" },
    wrong: { status: "taken" },
    limits: {},
  },
  {
    resource: "appointments",
    required: ["status", "patientId"],
    full: async (api) => ({
      status: "booked",
      patientId: await idOf(api, "patients", aPatient),
      practitionerId: await idOf(api, "practitioners", aPractitioner),
      start: "2025-02-10T10:00:00.000Z",
      end: "2025-02-10T11:00:00.000+00:00",
      minutesDuration: 60,
      appointmentType: "ROUTINE",
      serviceType: "General Practice",
      serviceCategory: "specialist",
      specialty: "Cardiology",
      reasonCode: "Post-procedure follow-up",
      priority: 9,
      description: "A visit",
      comment: "Said twice",
      patientInstruction: "Come early",
      cancelationReason: "none",
      basedOnId: "sr_1",
      requestedPeriod: [{ start: "2025-02-10T00:00:00Z" }, { end: "2025-03-10T00:00:00Z" }],
      created: "2025-01-20T08:30:00Z",
    }),
    change: { status: "cancelled" },
    wrong: { minutesDuration: 1441 },
    limits: {
      appointmentType: 100,
      serviceType: 200,
      serviceCategory: 200,
      specialty: 200,
      reasonCode: 500,
      description: 2000,
      comment: 2000,
      patientInstruction: 2000,
      cancelationReason: 500,
    },
  },
];
