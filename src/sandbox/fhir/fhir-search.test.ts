import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseKinds } from "#testing/databases.ts";
import { type Answer, type FhirApi, type Json, janeDoe, startFhirApi } from "#testing/fhir-api.ts";

const booking = (patientId: string | undefined, practitionerId: string, start: string) => ({
  resourceType: "Appointment",
  status: "booked",
  start,
  end: new Date(Date.parse(start) + 1_800_000).toISOString(),
  minutesDuration: 30,
  participant: [
    { actor: { reference: `Patient/${patientId}` }, status: "accepted" },
    { actor: { reference: `Practitioner/${practitionerId}` }, status: "accepted" },
  ],
});

describe.each(databaseKinds)("a FHIR search on %s", (kind) => {
  let api: FhirApi;

  beforeAll(async () => {
    api = await startFhirApi(kind);
  });
  afterAll(() => api.close());

  describe("a search", () => {
    let doctor: Json;
    let patients: Json[];
    let appointments: Json[];
    const other = { "x-api-key": "clk_test_other" };

    beforeAll(async () => {
      await api.call("POST", `${api.url}/sandbox/reset`);
      doctor = await api.create({
        resourceType: "Practitioner",
        name: [{ family: "Chen", given: ["Sarah"] }],
      });
      const names = [
        ["José", "Núñez", "1991-01-01"],
        ["Ann", "James", "2001-12-31"],
        ["James", "O'Brien"],
      ];
      patients = [];
      for (const [given, family, birthDate] of names) {
        patients.push(
          await api.create({
            resourceType: "Patient",
            name: [{ family, given: [given] }],
            telecom: [
              { system: "phone", value: `555-010${patients.length}` },
              { system: "email", value: `${String(given).normalize("NFD").replace(/\W/g, "")}@example.com` },
            ],
            ...(birthDate && { birthDate }),
          }),
        );
      }
      appointments = [];
      for (const day of ["2026-03-09", "2026-03-08", "2026-03-10"]) {
        for (const patient of patients) {
          appointments.push(
            await api.create(
              booking(patient.id, doctor.id, `${day}T1${patients.indexOf(patient)}:00:00.000Z`),
            ),
          );
        }
      }
      await api.create({
        ...booking(patients[0]?.id, doctor.id, "2026-03-20T10:00:00Z"),
        status: "cancelled",
      });
      await api.create({ ...janeDoe, name: [{ family: "James", given: ["Stranger"] }] }, other);
    });

    const named = (...numbers: number[]) => numbers.map((number) => patients[number]?.id ?? "");

    it.each([
      ["name=nun", [0]],
      ["name=james", [1, 2]],
      ["name=obrien jam", [2]],
      ["family=james", [1]],
      ["given=JAMES", [2]],
      ["given=jose,ann", [0, 1]],
      ["birthdate=1991-01-01", [0]],
      ["birthdate=ge1995-01-01", [1]],
      ["birthdate=lt1995", [0]],
      ["phone=5550101", [1]],
      ["phone=phone|555-0101", [1]],
      ["email=ANN@example.com", [1]],
      ["telecom=james@example.com", [2]],
      ["active=true&name=ann", [1]],
      ["name=ann&family=brien", []],
      ["gender=female", []],
      ["nonsense=1&name=ann", [1]],
      ["_lastUpdated=lt2020", []],
    ])("of patients by %s finds them", async (query, numbers) => {
      expect(await api.idsOf(`fhir/Patient?${query}`)).toEqual(named(...numbers));
    });

    it("by several ids finds those that there are", async () => {
      expect(await api.idsOf(`fhir/Patient?_id=${named(2, 0).join(",")},nobody`)).toEqual(named(0, 2));
    });

    it.each([
      ["date=2026-03-08", 3],
      ["date=ge2026-03-08&date=lt2026-03-10", 6],
      ["date=gt2026-03-09", 4],
      ["date=le2026-03-08T11:00:00Z", 2],
      ["date=ge2026-03-08T10:30:00.000Z&date=lt2026-03-08T12:30:00.000Z", 2],
      ["status=booked", 9],
      ["status=booked,cancelled", 10],
      ["status=http://hl7.org/fhir/appointmentstatus|cancelled", 1],
      ["actor=PRACTITIONER", 10],
      ["actor=Practitioner/PRACTITIONER&date=2026-03-08", 3],
      ["actor:Practitioner=PRACTITIONER&date=2026-03-08", 3],
      ["practitioner=Practitioner/PRACTITIONER", 10],
      ["patient=PATIENT", 4],
      ["patient=Patient/PATIENT&status=cancelled", 1],
      ["actor=Patient/PATIENT,Practitioner/nobody", 4],
      ["actor=Patient/PRACTITIONER", 0],
    ])("of appointments by %s finds %i", async (query, count) => {
      const asked = query.replace("PRACTITIONER", doctor.id).replace("PATIENT", patients[0]?.id ?? "");
      expect(await api.idsOf(`fhir/Appointment?${asked}`)).toHaveLength(count);
    });

    it("brings the patients and practitioners of its appointments along, each once", async () => {
      const query = "fhir/Appointment?date=2026-03-08,2026-03-09&_sort=date";
      expect(await api.idsOf(`${query}&_include=Appointment:patient`)).toHaveLength(6);
      const included = async (include: string) =>
        new Set(await api.idsOf(`${query}&_include=${include}`, "include"));
      expect(await included("Appointment:patient")).toEqual(new Set(named(0, 1, 2)));
      expect(await included("Appointment:practitioner")).toEqual(new Set([doctor.id]));
      expect(await included("Appointment:actor")).toEqual(new Set([...named(0, 1, 2), doctor.id]));
      expect(await included("Appointment:actor:Practitioner")).toEqual(new Set([doctor.id]));
    });

    it("brings what refers to a patient along, here and on the simplified route", async () => {
      const [id] = named(0);
      const there = await api.idsOf(`fhir/Patient?_id=${id}&_revinclude=Appointment:patient`, "include");
      expect(there).toHaveLength(4);
      const query = "_revinclude=Appointment:patient";
      expect(await api.idsOf(`patients/${id}?${query}`, "include")).toEqual(there);
      expect(await api.idsOf(`patients/${id}?${query}`)).toEqual([id]);
      expect(await api.idsOf(`patients/nobody?${query}`)).toEqual([]);
    });

    it.each(["date", "-date"])("sorted by %s is read to its last page by its links", async (sort) => {
      const starts: string[] = [];
      let url: string | undefined = `fhir/Appointment?_sort=${sort}&_count=3&status=booked&_total=accurate`;
      while (url) {
        const { body }: Answer = await api.call("GET", url);
        const links = body.link as { relation: string; url: string }[];
        expect(body.total).toBe(9);
        const page = body.entry as { resource: { start: string } }[];
        expect(page.length).toBeLessThanOrEqual(3);
        starts.push(...page.map(({ resource }) => resource.start));
        url = links.find(({ relation }) => relation === "next")?.url;
      }
      const inOrder = starts.toSorted();
      expect(starts).toEqual(sort === "date" ? inOrder : inOrder.toReversed());
      expect(starts).toHaveLength(9);
    });

    it("may be posted, by a key that may only read", async () => {
      const headers = { "content-type": "application/x-www-form-urlencoded", "x-api-key": "clk_test_read" };
      const { body } = await api.callWith(headers)("POST", "fhir/Patient/_search?_count=5", "family=james");
      expect(body).toMatchObject({ total: 1, link: [{ relation: "self" }] });
    });

    it("without anything to find has no entries and says so", async () => {
      const { body } = await api.call("GET", "fhir/Patient?name=zzz");
      expect(body).toEqual({
        resourceType: "Bundle",
        type: "searchset",
        total: 0,
        link: [{ relation: "self", url: `${api.url}/v1/fhir/Patient?name=zzz` }],
      });
    });

    it("may ask for the count alone, or for none", async () => {
      const { body } = await api.call("GET", "fhir/Patient?_summary=count");
      expect(body).toMatchObject({ total: 3 });
      expect(body).not.toHaveProperty("entry");
      expect((await api.call("GET", "fhir/Patient?_total=none")).body).not.toHaveProperty("total");
    });

    it.each([
      ["a date that is none", "fhir/Appointment?date=soon"],
      ["a modifier that is not supported", "fhir/Patient?name:exact=Ann"],
      ["a flag that is none", "fhir/Patient?active=perhaps"],
    ])("with %s is refused", async (_, path) => {
      expect(await api.call("GET", path)).toMatchObject({
        status: 400,
        body: { resourceType: "OperationOutcome" },
      });
    });

    it("with an unknown parameter is refused when the caller asks for strictness", async () => {
      const strict = { prefer: "handling=strict" };
      const answer = await api.callWith(strict)("GET", "fhir/Patient?nonsense=1");
      expect(answer).toMatchObject({ status: 400, body: { issue: [{ code: "not-supported" }] } });
      expect((await api.callWith(strict)("GET", "fhir/Patient?_sort=name")).status).toBe(400);
      expect((await api.callWith(strict)("GET", "fhir/Patient?name=ann&_count=2")).status).toBe(200);
    });
  });

  it("follows writes when the lag has passed, while a read by id follows at once", async () => {
    let now = new Date("2026-03-08T08:00:00Z");
    const lagging = await startFhirApi(kind, { searchLagMs: 10_000, now: () => now });
    const { id } = await lagging.create(janeDoe);
    expect((await lagging.call("GET", `fhir/Patient/${id}`)).status).toBe(200);
    expect(await lagging.idsOf("fhir/Patient?name=doe")).toEqual([]);

    now = new Date("2026-03-08T08:00:10Z");
    expect(await lagging.idsOf("fhir/Patient?name=doe")).toEqual([id]);
    await lagging.call("DELETE", `fhir/Patient/${id}`);
    expect(await lagging.idsOf(`fhir/Patient?_id=${id}`)).toEqual([id]);

    now = new Date("2026-03-08T08:00:20Z");
    expect(await lagging.idsOf(`fhir/Patient?_id=${id}`)).toEqual([]);
    await lagging.close();
  });
});
