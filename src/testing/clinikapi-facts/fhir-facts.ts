import { expect } from "vitest";
import {
  type Api,
  aPatient,
  aPractitioner,
  exampleAppointment,
  type Fact,
  type Fields,
  lagMs,
  make,
  searchIds,
} from "./fact.ts";

type Bundle = {
  resourceType: string;
  type: string;
  entry?: { resource: Fields; search?: { mode: string } }[];
};

async function bundle(api: Api, path: string): Promise<Bundle> {
  const answer = await api.call("GET", path);
  expect(answer).toMatchObject({ status: 200, body: { resourceType: "Bundle", type: "searchset" } });
  return answer.body as Bundle;
}

const typesIn = ({ entry = [] }: Bundle) => entry.map(({ resource }) => resource["resourceType"]);

const idsIn = ({ entry = [] }: Bundle) => entry.map(({ resource }) => resource["id"]);

async function visit(api: Api) {
  const patient = await make(api, "patients", aPatient);
  const practitioner = await make(api, "practitioners", aPractitioner);
  const appointment = await make(api, "appointments", exampleAppointment(patient.id, practitioner.id));
  return { patient, practitioner, appointment };
}

async function isPublic(api: Api) {
  const { status, headers, body } = await api.call("GET", "/v1/metadata", { key: null });
  expect(status).toBe(200);
  expect(headers.get("content-type")).toMatch(/^application\/fhir\+json/);
  expect(body).toMatchObject({
    resourceType: "CapabilityStatement",
    fhirVersion: expect.stringMatching(/^4\.0/),
  });
}

async function bundlesAPatient(api: Api) {
  const { patient, appointment } = await visit(api);
  const path = `/v1/patients/${patient.id}?_revinclude=Appointment:patient`;
  expect(idsIn(await bundle(api, path))).toEqual([patient.id, appointment.id]);
  await api.call("DELETE", `/v1/appointments/${appointment.id}`);
  expect(idsIn(await bundle(api, path))).toEqual([patient.id, appointment.id]);
  api.pass(lagMs);
  expect(idsIn(await bundle(api, path))).toEqual([patient.id]);
}

async function drawsADay(api: Api) {
  const { patient, practitioner, appointment } = await visit(api);
  const other = await make(api, "practitioners", aPractitioner);
  const day = "date=ge2025-02-10&date=lt2025-02-11&_include=Appointment:patient&_count=100";
  const found = await bundle(api, `/v1/fhir/Appointment?${day}&actor=Practitioner/${practitioner.id}`);
  expect(typesIn(found)).toEqual(["Appointment", "Patient"]);
  expect(idsIn(found)).toEqual([appointment.id, patient.id]);
  expect(typesIn(await bundle(api, `/v1/fhir/Appointment?${day}&actor=Practitioner/${other.id}`))).toEqual(
    [],
  );
}

async function findsById(api: Api) {
  const ids = [];
  for (const firstName of ["Ann", "Bea", "Cat"])
    ids.push((await make(api, "patients", { ...aPatient, firstName })).id);
  const found = await bundle(api, `/v1/fhir/Patient?_id=${ids[0]},${ids[2]}`);
  expect(idsIn(found)).toEqual([ids[0], ids[2]]);
}

async function isTheSameData(api: Api) {
  const patient = await make(api, "patients", { ...aPatient, birthDate: "1990-03-15" });
  const { body } = await api.call("GET", `/v1/fhir/Patient/${patient.id}`);
  expect(body).toMatchObject({
    resourceType: "Patient",
    id: patient.id,
    name: [{ given: ["Jane"], family: "Doe" }],
    birthDate: "1990-03-15",
  });
  const raw = { resourceType: "Patient", name: [{ given: ["Ana"], family: "Ruiz" }] };
  const headers = { "content-type": "application/fhir+json" };
  const created = await api.call("POST", "/v1/fhir/Patient", { body: raw, headers });
  expect(created.status).toBe(201);
  api.pass(lagMs);
  expect(await searchIds(api, "patients", { name: "ruiz" })).toEqual([created.body["id"]]);
}

async function asksForTheKey(api: Api) {
  expect((await api.call("GET", "/v1/fhir/Patient", { key: null })).status).toBe(401);
  const { patient } = await visit(api);
  expect((await api.call("GET", `/v1/fhir/Patient/${patient.id}`, { key: "clk_test_other" })).status).toBe(
    404,
  );
}

/** The same data as raw FHIR R4. */
export const fhirFacts: Fact[] = [
  { fact: "/v1/metadata is public", source: "Service: public without a key", holds: isPublic },
  { fact: "a patient with _revinclude is a search", source: "Resources: patients", holds: bundlesAPatient },
  { fact: "one call draws a day", source: "Resources: FHIR passthrough", holds: drawsADay },
  { fact: "_id finds several", source: "Resources: FHIR passthrough", holds: findsById },
  { fact: "both shapes are of the same data", source: "What makes scheduling hard, 6", holds: isTheSameData },
  { fact: "raw FHIR needs the same key", source: "Resources: FHIR passthrough", holds: asksForTheKey },
];
