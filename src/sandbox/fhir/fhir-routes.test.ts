import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseKinds } from "#testing/databases.ts";
import { type FhirApi, type Json, janeDoe, startFhirApi } from "#testing/fhir-api.ts";

describe.each(databaseKinds)("the FHIR interface on %s", (kind) => {
  let api: FhirApi;

  beforeAll(async () => {
    api = await startFhirApi(kind);
  });
  afterAll(() => api.close());

  describe("one resource", () => {
    it("is created, read, replaced, patched and deleted", async () => {
      const created = await api.call("POST", "fhir/Patient", janeDoe);
      expect(created.status).toBe(201);
      expect(created.headers.get("content-type")).toBe("application/fhir+json");
      const { id } = created.body;
      expect(created.headers.get("location")).toBe(`${api.url}/v1/fhir/Patient/${id}/_history/1`);

      const read = await api.call("GET", `fhir/Patient/${id}`);
      expect(read.body).toEqual(created.body);
      expect(read.headers.get("etag")).toBe('W/"1"');

      const replaced = await api.call("PUT", `fhir/Patient/${id}`, { ...janeDoe, id, gender: "female" });
      expect(replaced.body).toMatchObject({ gender: "female", meta: { versionId: "2" } });

      const patched = await api.call("PATCH", `fhir/Patient/${id}`, [
        { op: "replace", path: "/name/0/family", value: "Roe" },
        { op: "remove", path: "/gender" },
      ]);
      expect(patched.body).toMatchObject({ name: [{ family: "Roe" }, {}], meta: { versionId: "3" } });
      expect(patched.body).not.toHaveProperty("gender");

      const merged = await api.call("PATCH", `fhir/Patient/${id}`, { gender: "other", birthDate: null });
      expect(merged.body).toMatchObject({ gender: "other" });
      expect(merged.body).not.toHaveProperty("birthDate");

      expect((await api.call("DELETE", `fhir/Patient/${id}`)).status).toBe(204);
      const gone = await api.call("GET", `fhir/Patient/${id}`);
      expect(gone).toMatchObject({ status: 404, body: { resourceType: "OperationOutcome" } });
    });

    it("keeps what the flat form does not have, and follows what is changed there", async () => {
      const { id, meta, active, ...kept } = await api.create(janeDoe);
      expect({ meta, active }).toMatchObject({ meta: { versionId: "1" }, active: true });
      expect(kept).toEqual(janeDoe);

      const flat = (await api.call("GET", `patients/${id}`)).body.data;
      expect(flat).toEqual({
        id,
        firstName: "Jane Mary",
        lastName: "Doe",
        fullName: "Jane Mary Doe",
        phone: "+1 555 0100",
        birthDate: "1980-04-23",
        active: true,
      });

      await api.call("PATCH", `patients/${id}`, { phone: "+1 555 0199" });
      await api.call("PATCH", `patients/${id}`, [{ op: "add", path: "/gender", value: "female" }]);
      expect((await api.call("GET", `fhir/Patient/${id}`)).body).toMatchObject({
        name: janeDoe.name,
        identifier: janeDoe.identifier,
        _birthDate: janeDoe._birthDate,
        gender: "female",
        telecom: [{ system: "phone", value: "+1 555 0199" }],
      });
    });

    it("made on a simplified route is FHIR here, and the other way round", async () => {
      const patient = await api.create(janeDoe);
      const fields = { status: "waitlist", patientId: patient.id, priority: 9, serviceType: "Cardiology" };
      const { data } = (await api.call("POST", "appointments", fields)).body as unknown as { data: Json };
      const { body } = await api.call("GET", `fhir/Appointment/${data.id}`);
      expect(body).toMatchObject({
        resourceType: "Appointment",
        status: "waitlist",
        priority: 9,
        serviceType: [{ text: "Cardiology" }],
        participant: [{ actor: { reference: `Patient/${patient.id}` }, status: "needs-action" }],
      });
    });
  });

  describe("a refusal", () => {
    it.each([
      ["no name", { ...janeDoe, name: undefined }, "name: is required"],
      [
        "an element of no known name",
        { ...janeDoe, brithDate: "1980-04-23" },
        "brithDate: is not an element of this resource",
      ],
      [
        "a date that is none",
        { ...janeDoe, birthDate: "1980-02-30" },
        "birthDate: must be a date such as 1980-04-23",
      ],
      ["another type", { ...janeDoe, resourceType: "Group" }, "resourceType: must be one of: Patient"],
      [
        "NUL in a photo's title",
        { ...janeDoe, photo: [{ title: "a\0" }] },
        "photo: has a character that cannot be stored",
      ],
      [
        "a doctor nobody knows",
        { ...janeDoe, generalPractitioner: [{ reference: "Practitioner/7" }] },
        "generalPractitioner: was not found",
      ],
    ])(
      "of a patient with %s is an OperationOutcome that names the element",
      async (_, patient, diagnostics) => {
        const { status, body } = await api.call("POST", "fhir/Patient", patient);
        expect(status).toBe(422);
        expect(body).toMatchObject({
          resourceType: "OperationOutcome",
          issue: [{ severity: "error", diagnostics }],
        });
      },
    );

    it("of a body that is nested without end is no failure", async () => {
      const photo = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
      const { status } = await api.call(
        "POST",
        "fhir/Patient",
        `{"resourceType":"Patient","photo":${photo}}`,
      );
      expect(status).toBe(422);
      const patch = `[{"op":"add","path":"/photo","value":${photo}}]`;
      const { id } = await api.create(janeDoe);
      expect((await api.call("PATCH", `fhir/Patient/${id}`, patch)).status).toBe(422);
      expect((await api.call("PATCH", `patients/${id}`, patch)).status).toBe(422);
    });

    it("of another resource's id in a new version", async () => {
      const { id } = await api.create(janeDoe);
      expect((await api.call("PUT", `fhir/Patient/${id}`, { ...janeDoe, id: "other" })).status).toBe(400);
      expect((await api.call("PATCH", `fhir/Patient/${id}`, { id: "other" })).status).toBe(400);
      expect((await api.call("PUT", "fhir/Patient/nobody", { ...janeDoe, id: "nobody" })).status).toBe(404);
    });

    it.each([
      ["no key", "fhir/Patient", { "x-api-key": "" }, 401, "UNAUTHORIZED"],
      ["an unknown type", "fhir/Observation", {}, 404, "NOT_FOUND"],
      [
        "a method override",
        "fhir/Patient",
        { "x-http-method-override": "DELETE" },
        400,
        "METHOD_OVERRIDE_REJECTED",
      ],
    ])("for %s is an OperationOutcome too", async (_, path, headers, status, code) => {
      const answer = await api.callWith(headers)("GET", path);
      expect(answer).toMatchObject({
        status,
        body: { resourceType: "OperationOutcome", issue: [{ details: { coding: [{ code }] } }] },
      });
    });

    it("counts against the same rate limit", async () => {
      const { headers } = await api.call("GET", "fhir/Patient?_count=1");
      expect(headers.get("x-ratelimit-limit")).toBe("100000");
    });
  });
});
