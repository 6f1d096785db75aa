import { expect } from "vitest";
import { type Api, aPatient, diagnostics, type Fact, type Fields, make, search, searchIds } from "./fact.ts";
import { type ResourceSample, resourceSamples } from "./resource-samples.ts";

const fact = (
  { resource }: ResourceSample,
  words: string,
  holds: (api: Api, path: string) => Promise<void>,
): Fact => ({
  fact: `${resource}: ${words}`,
  source: `Resources: ${resource}`,
  holds: (api) => holds(api, `/v1/${resource}`),
});

const keepsAll = (sample: ResourceSample) =>
  fact(sample, "every field is kept as it was sent", async (api, path) => {
    const fields = await sample.full(api);
    const { id } = await make(api, sample.resource, fields);
    expect((await api.call("GET", `${path}/${id}`)).body["data"]).toMatchObject({ ...fields, id });
    expect((await search(api, sample.resource)).data).toMatchObject([{ ...fields, id }]);
  });

const asksForRequired = (sample: ResourceSample) =>
  fact(sample, `${sample.required.join(" and ")} must be there`, async (api, path) => {
    const answer = await api.call("POST", path, { body: {} });
    expect(answer).toMatchObject({ status: 422, body: { code: "VALIDATION_ERROR" } });
    expect(diagnostics(answer)).toEqual(
      sample.required.map((field) => expect.stringMatching(`^${field}: `) as string),
    );
  });

const changesOneField = (sample: ResourceSample) =>
  fact(sample, "PATCH changes the fields that are sent", async (api, path) => {
    const made = await make(api, sample.resource, await sample.full(api));
    const changed = { ...made, ...sample.change };
    const answer = await api.call("PATCH", `${path}/${made.id}`, { body: sample.change });
    expect(answer).toMatchObject({ status: 200, body: { data: changed } });
    expect((await api.call("GET", `${path}/${made.id}`)).body["data"]).toEqual(changed);
    const refused = await api.call("PATCH", `${path}/${made.id}`, { body: sample.wrong });
    expect(refused).toMatchObject({ status: 422, body: { code: "VALIDATION_ERROR" } });
    expect((await api.call("PATCH", `${path}/none_1`, { body: sample.change })).status).toBe(404);
  });

const takesJsonPatch = (sample: ResourceSample) =>
  fact(sample, "PATCH takes a JSON Patch", async (api, path) => {
    const made = await make(api, sample.resource, await sample.full(api));
    const [field = "", value] = Object.entries(sample.change)[0] ?? [];
    const headers = { "content-type": "application/json-patch+json" };
    const patch = (body: Fields[]) => api.call("PATCH", `${path}/${made.id}`, { body, headers });
    const answer = await patch([{ op: "replace", path: `/${field}`, value }]);
    expect(answer).toMatchObject({ status: 200, body: { data: { ...made, ...sample.change } } });
    const stale = [{ op: "test", path: `/${field}`, value: "something else" }];
    expect(await patch(stale)).toMatchObject({ status: 409, body: { code: "CONFLICT" } });
    expect((await patch([{ op: "remove", path: `/${sample.required[0]}` }])).status).toBe(422);
  });

const deletes = (sample: ResourceSample) =>
  fact(sample, "DELETE answers 204 and nothing else, once", async (api, path) => {
    const { id } = await make(api, sample.resource, await sample.full(api));
    expect(await api.call("DELETE", `${path}/${id}`)).toMatchObject({ status: 204, text: "" });
    const gone = await api.call("GET", `${path}/${id}`);
    expect(gone).toMatchObject({ status: 404, body: { code: "NOT_FOUND" } });
    expect((await api.call("DELETE", `${path}/${id}`)).status).toBe(404);
  });

const limit = (sample: ResourceSample, field: string, characters: number) =>
  fact(sample, `${field} holds ${characters} characters`, async (api, path) => {
    const { firstName: _, ...fields } = await sample.full(api);
    const body = (length: number) => ({ firstName: "Ana", ...fields, [field]: "x".repeat(length) });
    const only = sample.resource === "appointments" ? { firstName: undefined } : {};
    expect((await api.call("POST", path, { body: { ...body(characters), ...only } })).status).toBe(201);
    const refused = await api.call("POST", path, { body: { ...body(characters + 1), ...only } });
    expect(refused.status).toBe(422);
    expect(diagnostics(refused)).toEqual([`${field}: must have at most ${characters} characters`]);
  });

const keepsLimits = (sample: ResourceSample) =>
  Object.entries(sample.limits).map(([field, characters]) => limit(sample, field, characters));

const personName = (text: string, ...names: [string, string][]): Fact => ({
  fact: `patients: a search for "${text}" finds ${names.map((name) => name.join(" ")).join(", ") || "nobody"}`,
  source: "Resources: patients, name (partial)",
  async holds(api) {
    const ids = [];
    for (const [firstName, lastName] of names)
      ids.push((await make(api, "patients", { firstName, lastName })).id);
    await make(api, "patients", { firstName: "Quentin", lastName: "Xavier" });
    expect(await searchIds(api, "patients", { name: text })).toEqual(ids);
  },
});

/** What each resource holds. */
export const resourceFacts: Fact[] = [
  ...resourceSamples.map(keepsAll),
  ...resourceSamples.map(asksForRequired),
  ...resourceSamples.map(changesOneField),
  ...resourceSamples.map(takesJsonPatch),
  ...resourceSamples.map(deletes),
  ...resourceSamples.flatMap(keepsLimits),
  {
    fact: "patients: answers have the name in one line",
    source: "Resources: patients, fullName",
    async holds(api) {
      expect(await make(api, "patients", aPatient)).toMatchObject({ fullName: "Jane Doe" });
    },
  },
  {
    fact: "appointments: created is now unless it is sent",
    source: "Resources: appointments",
    async holds(api) {
      const { id: patientId } = await make(api, "patients", aPatient);
      const answer = await api.call("POST", "/v1/appointments", { body: { status: "proposed", patientId } });
      const { data, meta } = answer.body as { data: Fields; meta: Fields };
      expect(data["created"]).toBe(meta["timestamp"]);
    },
  },
  {
    fact: "appointments: a patient whom nobody knows is refused",
    source: "Resources: appointments, patientId",
    async holds(api) {
      const body = { status: "booked", patientId: "pt_nobody", practitionerId: "prac_nobody" };
      const answer = await api.call("POST", "/v1/appointments", { body });
      expect(diagnostics(answer)).toEqual(["patientId: was not found", "practitionerId: was not found"]);
    },
  },
  personName("jose", ["José", "García"], ["JOSE", "Smith"]),
  personName("doe ja", ["Jane", "Doe"], ["Jamal", "Doerr"]),
  personName("JÁN dó", ["Jan", "Dobrý"]),
  personName("obrien", ["Ann", "O'Brien"]),
  personName("o'bri", ["Ann", "O’Brien"]),
  personName("garcia lopez", ["Ana", "García-López"]),
  personName("lopez", ["Ana", "García López"]),
  personName("小明", ["小明", "王"]),
  personName("王小", ["小明", "王"]),
  personName("محم", ["مُحَمَّد", "الحسن"]),
  personName("김민", ["민준", "김"]),
  personName("sorensen", ["Lars", "Sørensen"]),
  personName("%"),
  personName("_an"),
];
