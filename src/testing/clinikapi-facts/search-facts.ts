import { expect } from "vitest";
import { type Api, aPatient, aPractitioner, type Fact, type Fields, make, searchIds } from "./fact.ts";

/** Two resources, and queries that find the first, the second, both or none of them. */
type FilterSample = {
  resource: string;
  two: (api: Api) => Promise<[Fields, Fields]>;
  first: string[];
  second?: string[];
  both?: string[];
  none?: string[];
};

async function twoPeople(api: Api): Promise<[string, string]> {
  return [(await make(api, "patients", aPatient)).id, (await make(api, "patients", aPatient)).id];
}

const samples: FilterSample[] = [
  {
    resource: "patients",
    two: async () => [
      {
        ...aPatient,
        email: "jane@example.com",
        phone: "+1-415-555-0134",
        birthDate: "1990-03-15",
        gender: "female",
      },
      { firstName: "John", lastName: "Smith", email: "j@example.com", gender: "male", active: false },
    ],
    first: [
      "name=jane",
      "email=jane@example.com",
      "email=JANE@EXAMPLE.COM",
      "phone=%2B1-415-555-0134",
      "phone=%2B14155550134",
      "birthDate=1990-03-15",
      "gender=female",
      "active=true",
      "name=jane&gender=female",
    ],
    second: ["active=false", "gender=male"],
    both: ["name=", "name=j", "nothing=1"],
    none: ["name=jane&gender=male", "birthDate=1990-03-16", "email=jane", "phone=0134", "gender=f"],
  },
  {
    resource: "practitioners",
    two: async () => [
      { ...aPractitioner, specialty: "Cardiology", npi: "1234567890" },
      { firstName: "Ana", lastName: "Ruiz", specialty: "Dermatology", npi: "123456789", active: false },
    ],
    first: ["name=chen", "specialty=Cardiology", "specialty=cardio", "npi=1234567890", "active=true"],
    second: ["name=rui%20an", "npi=123456789", "active=false"],
    none: ["npi=12345678", "specialty=cardiology,dermatology"],
  },
  {
    resource: "practitioner-roles",
    two: async (api) => {
      const first = (await make(api, "practitioners", aPractitioner)).id;
      const second = (await make(api, "practitioners", aPractitioner)).id;
      return [
        { practitionerId: first, role: "doctor", specialty: ["Cardiology", "Sports medicine"] },
        { practitionerId: second, role: "nurse", active: false },
      ];
    },
    first: ["practitionerId={practitionerId}", "specialty=sports", "active=true"],
    second: ["active=false"],
    none: ["practitionerId=prac_nobody"],
  },
  {
    resource: "schedules",
    two: async () => [
      {
        actorIds: ["Practitioner/prac_1", "Location/room_1"],
        serviceType: ["Consultation"],
        specialty: ["Family Medicine"],
        planningHorizon: { start: "2025-03-01", end: "2025-03-31" },
      },
      { actorIds: ["Practitioner/prac_10"], active: false, planningHorizon: { start: "2025-04-01" } },
    ],
    first: [
      "actorId=Practitioner/prac_1",
      "actorId=Location/room_1",
      "serviceType=consultation",
      "specialty=family",
      "active=true",
      "dateTo=2025-03-31",
      "dateFrom=2025-03-31&dateTo=2025-03-31",
    ],
    second: ["active=false", "dateFrom=2025-04-01", "dateFrom=2031-01-01"],
    both: ["dateFrom=2025-03-31", "dateTo=2025-04-01"],
    none: ["actorId=prac_1", "dateTo=2025-02-28"],
  },
  {
    resource: "slots",
    two: async (api) => {
      const make1 = () => make(api, "schedules", { actorIds: ["Practitioner/prac_1"] });
      const [one, other] = [await make1(), await make1()];
      return [
        {
          scheduleId: one.id,
          status: "free",
          start: "2025-02-03T09:00:00Z",
          end: "2025-02-03T09:30:00Z",
          serviceType: "Consultation",
          specialty: "Cardiology",
        },
        { scheduleId: other.id, status: "busy", start: "2025-02-04T00:00:00Z", end: "2025-02-04T00:30:00Z" },
      ];
    },
    first: [
      "scheduleId={scheduleId}",
      "status=free",
      "serviceType=Consultation",
      "specialty=cardiology",
      "dateTo=2025-02-03",
      "dateFrom=2025-02-03&dateTo=2025-02-03",
    ],
    second: ["status=busy", "dateFrom=2025-02-04"],
    both: ["dateFrom=2025-02-03&dateTo=2025-02-04"],
    none: ["status=busy-tentative", "dateFrom=2025-02-05"],
  },
  {
    resource: "appointments",
    two: async (api) => {
      const [one, other] = await twoPeople(api);
      return [
        {
          status: "booked",
          patientId: one,
          start: "2025-02-10T23:30:00Z",
          end: "2025-02-11T00:30:00Z",
        },
        // Half past nine in the evening in Lima is the next day in UTC.
        { status: "cancelled", patientId: other, start: "2025-02-10T21:30:00-05:00" },
      ];
    },
    first: [
      "patientId={patientId}",
      "status=booked",
      "dateTo=2025-02-10",
      "dateFrom=2025-02-10&dateTo=2025-02-10",
      "patientId={patientId}&status=booked&dateFrom=2025-02-01&sort=start",
    ],
    second: ["status=cancelled", "dateFrom=2025-02-11"],
    both: ["dateFrom=2025-02-10", "dateFrom=2025-02-10&dateTo=2025-02-11", "practitionerId=prac_1"],
    none: ["status=noshow", "dateFrom=2025-02-12", "patientId=pt_nobody"],
  },
];

function filterFacts({ resource, two, ...queries }: FilterSample): Fact[] {
  return Object.entries(queries).flatMap(([found, texts]) =>
    texts.map((text) => ({
      fact: `${resource}: ?${text} finds ${found === "first" || found === "second" ? `the ${found}` : found} of two`,
      source: `Resources: ${resource}, search`,
      async holds(api: Api) {
        const [first, second] = await two(api);
        const ids = {
          first: [(await make(api, resource, first)).id],
          second: [(await make(api, resource, second)).id],
        };
        const expected = { ...ids, both: [...ids.first, ...ids.second], none: [] }[found];
        const query = text.replace(/\{(\w+)\}/g, (_, field: string) => String(first[field]));
        expect(await searchIds(api, resource, Object.fromEntries(new URLSearchParams(query)))).toEqual(
          expected,
        );
      },
    })),
  );
}

const badDay = (resource: string, parameter: string): Fact => ({
  fact: `${resource}: ${parameter} must be a calendar day`,
  source: `Resources: ${resource}, search (YYYY-MM-DD)`,
  async holds(api) {
    for (const text of ["10/02/2025", "2025-02-30", "tomorrow", "2025-02-10T00:00:00Z"]) {
      const answer = await api.call("GET", `/v1/${resource}?${parameter}=${encodeURIComponent(text)}`);
      expect(answer).toMatchObject({ status: 422, body: { code: "VALIDATION_ERROR" } });
    }
  },
});

/** What searches of each resource can ask for. */
export const searchFacts: Fact[] = [
  ...samples.flatMap(filterFacts),
  badDay("patients", "birthDate"),
  badDay("appointments", "dateFrom"),
  badDay("slots", "dateTo"),
  badDay("schedules", "dateFrom"),
];
