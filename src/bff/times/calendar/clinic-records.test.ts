import { Clinik } from "@clinikapi/sdk";
import { afterEach, describe, expect, it } from "vitest";
import { type AnsweringServer, startAnsweringServer } from "#testing/answering-server.ts";
import { createClinicRecords } from "./clinic-records.ts";

const ana = {
  resourceType: "Patient",
  id: "pt_ana",
  name: [{ family: "Lima", given: ["Ana"] }],
  birthDate: "1980-04-23",
  telecom: [{ system: "phone", value: "312 555 0142" }],
};
const visit = {
  resourceType: "Appointment",
  id: "appt_1",
  status: "booked",
  start: "2026-01-05T15:00:00Z",
  end: "2026-01-05T15:30:00Z",
  appointmentType: { text: "FOLLOWUP" },
  participant: [{ actor: { reference: "Patient/pt_ana" } }, { actor: { reference: "Practitioner/prac_1" } }],
};
const bundle = (...resources: object[]) => ({
  resourceType: "Bundle",
  entry: resources.map((resource) => ({ resource })),
});
const list = (...data: object[]) => ({
  data: { data, total: data.length, cursor: null, hasMore: false },
  meta: {},
});
const monday = { from: new Date("2026-01-05T06:00:00Z"), to: new Date("2026-01-06T06:00:00Z") };

/** A build of ClinikAPI that answers each route as given; every other address is 404. */
type Build = Record<string, object | number | ((url: string) => object | number)>;

let server: AnsweringServer;
afterEach(() => server.close());

async function clinicRecords(build: Build, { timeZone = "America/Chicago" } = {}) {
  server = await startAnsweringServer((response) => {
    const url = response.req.url ?? "";
    const route = build[url.split("?")[0] ?? ""] ?? 404;
    const answer = typeof route === "function" ? route(url) : route;
    response.statusCode = typeof answer === "number" ? answer : 200;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(typeof answer === "number" ? {} : answer));
  });
  const client = new Clinik("clk_test_1", { baseUrl: server.url, retries: 0 });
  return createClinicRecords({ client, timeZone });
}

const calls = () => server.requests.map(({ url }) => decodeURIComponent(url));

describe("the appointments of a day", () => {
  it("come with their patients by one call, whoever asks how often", async () => {
    const records = await clinicRecords({
      "/v1/fhir/Appointment": bundle(visit, ana),
      "/v1/practitioners": list({ id: "prac_1", firstName: "Bo", lastName: "Lee", prefix: ["Dr."] }),
    });
    const [{ appointments }] = await Promise.all([
      records.appointments(monday),
      records.appointments(monday),
    ]);
    expect(await records.views(appointments)).toEqual([
      {
        id: "appt_1",
        status: "booked",
        patientId: "pt_ana",
        practitionerId: "prac_1",
        start: "2026-01-05T15:00:00Z",
        end: "2026-01-05T15:30:00Z",
        appointmentType: "FOLLOWUP",
        patient: { id: "pt_ana", name: "Ana Lima", birthDate: "1980-04-23", phone: "312 555 0142" },
        practitioner: { id: "prac_1", name: "Dr. Bo Lee" },
      },
    ]);
    expect(calls()).toEqual([
      "/v1/fhir/Appointment?date=ge2026-01-05T06:00:00.000Z&date=lt2026-01-06T06:00:00.000Z&_include=Appointment:patient&_count=100",
      "/v1/practitioners?active=true&count=100",
    ]);
  });

  it("come from the simplified routes, in either shape, where the passthrough is refused", async () => {
    const flat = { id: "appt_2", status: "booked", patientId: "pt_bo", start: "2026-01-05T16:00:00Z" };
    const dayBefore = { ...flat, id: "appt_3", start: "2026-01-05T05:59:59Z" };
    const records = await clinicRecords({
      "/v1/fhir/Appointment": 403,
      "/v1/appointments": list(visit, flat, dayBefore),
    });
    const { appointments } = await records.appointments(monday);
    expect(appointments.map(({ id }) => id)).toEqual(["appt_1", "appt_2"]);
    expect(calls()[1]).toBe("/v1/appointments?dateFrom=2026-01-04&dateTo=2026-01-07&sort=start&count=100");
  });

  it("are read to the last page", async () => {
    const records = await clinicRecords({
      "/v1/appointments": (url) =>
        url.includes("cursor=2")
          ? list(visit)
          : { data: { data: [{ ...visit, id: "appt_0" }], total: 2, cursor: "2", hasMore: true } },
    });
    const { appointments } = await records.appointments(monday);
    expect(appointments.map(({ id }) => id)).toEqual(["appt_0", "appt_1"]);
  });

  it("of a day with 23 hours are those of 23 hours", async () => {
    const records = await clinicRecords({ "/v1/fhir/Appointment": bundle() });
    await records.appointments({
      from: new Date("2026-03-08T12:00:00Z"),
      to: new Date("2026-03-08T13:00:00Z"),
    });
    expect(calls()[0]).toContain("date=ge2026-03-08T06:00:00.000Z&date=lt2026-03-09T05:00:00.000Z");
  });

  it("are read a day at a time, so that a week shares what was read for one of its days", async () => {
    const records = await clinicRecords({ "/v1/fhir/Appointment": bundle(visit, ana) });
    await records.appointments(monday);
    await records.appointments({ from: monday.from, to: new Date("2026-01-08T06:00:00Z") });
    expect(server.requests).toHaveLength(3);
  });

  it("are not forgotten because a reading failed", async () => {
    let status = 503;
    const records = await clinicRecords({
      "/v1/fhir/Appointment": () => (status === 200 ? bundle(visit) : status),
    });
    await expect(records.appointments(monday)).rejects.toMatchObject({ status: 503 });
    status = 200;
    expect((await records.appointments(monday)).appointments).toHaveLength(1);
  });
});

describe("the people in appointments", () => {
  const appointment = {
    id: "appt_1",
    status: "booked" as const,
    patientId: "pt_ana",
    practitionerId: "prac_9",
  };

  it("are looked up together, and only once", async () => {
    const records = await clinicRecords({
      "/v1/fhir/Patient": bundle(ana, { ...ana, id: "pt_bo" }),
      "/v1/practitioners": list(),
      "/v1/practitioners/prac_9": {
        data: { id: "prac_9", firstName: "Old", lastName: "Hand", active: false },
        meta: {},
      },
    });
    const views = await records.views([appointment, { ...appointment, patientId: "pt_bo" }]);
    expect(views.map(({ patient, practitioner }) => [patient.name, practitioner?.name])).toEqual([
      ["Ana Lima", "Old Hand"],
      ["Ana Lima", "Old Hand"],
    ]);
    await records.views([appointment]);
    expect(calls()).toHaveLength(3);
  });

  it("go by their ids when nobody has them, or when nothing answers", async () => {
    for (const status of [404, 500]) {
      const records = await clinicRecords({
        "/v1/practitioners": status,
        "/v1/practitioners/prac_9": status,
        "/v1/patients/pt_ana": status,
      });
      expect(await records.view(appointment)).toMatchObject({
        patient: { id: "pt_ana", name: "pt_ana" },
        practitioner: { id: "prac_9", name: "prac_9" },
      });
      await server.close();
    }
  });

  it("have a name even where the records have none", async () => {
    const records = await clinicRecords({
      "/v1/patients/pt_1": { resourceType: "Patient", id: "pt_1", name: [{}] },
    });
    expect(await records.patient("pt_1")).toEqual({ id: "pt_1", name: "pt_1" });
  });
});

describe("a patient search", () => {
  it("finds who was read by id a moment ago, although search does not", async () => {
    const records = await clinicRecords({ "/v1/patients/pt_ana": ana, "/v1/patients": list() });
    expect((await records.searchPatients("lima")).patients).toEqual([]);
    await records.patient("pt_ana");
    for (const typed of ["lim an", "1980-04-23", "555 0142"]) {
      const { patients } = await records.searchPatients(typed);
      expect(patients.map(({ id }) => id)).toEqual(["pt_ana"]);
    }
    expect((await records.searchPatients("lxmb")).patients).toEqual([]);
  });

  it("says that it is complete only when no longer text could find more", async () => {
    const records = await clinicRecords({
      "/v1/patients": (url) =>
        url.includes("name=li&")
          ? { data: { data: [ana], total: 200, cursor: "1", hasMore: true } }
          : list(ana),
    });
    expect((await records.searchPatients("li")).complete).toBe(false);
    expect((await records.searchPatients("lima")).complete).toBe(true);
    expect((await records.searchPatients("312")).complete).toBe(false);
  });

  it("is made once by two desks that type the same", async () => {
    const records = await clinicRecords({ "/v1/patients": list(ana) });
    await Promise.all([records.searchPatients("lima"), records.searchPatients("lima")]);
    await records.searchPatients("lima ");
    expect(calls()).toEqual(["/v1/fhir/Patient?name=lima&_count=100", "/v1/patients?name=lima&count=100"]);
  });

  it("that fails says so, and is no empty list", async () => {
    const records = await clinicRecords({ "/v1/patients": 503 });
    await expect(records.searchPatients("lima")).rejects.toMatchObject({ status: 503 });
  });
});
