import { randomUUID } from "node:crypto";
import { Clinik } from "@clinikapi/sdk";
import { expect, it, onTestFinished } from "vitest";
import type { AuditPage } from "#contract/audit.ts";
import type { Problem } from "#contract/problem.ts";
import { searchPatients } from "#testing/search-patients.ts";
import { demo, deskFetch } from "#testing/sign-in.ts";
import { startClinic } from "#testing/start-clinic.ts";

const name = [{ family: "Ferrante", given: ["Iole"] }];

async function openDesk(record: object) {
  const clinic = await startClinic({ patients: 1 });
  onTestFinished(() => clinic.close());
  const { fhir, practitioners } = new Clinik("clk_test_sandbox", { baseUrl: clinic.sandboxUrl });
  const patient = { resourceType: "Patient", name, birthDate: "1938-02-11", ...record };
  const { id: patientId } = (await fhir.request("POST", "Patient", patient)).data as { id: string };
  const [practitioner] = (await practitioners.search({ count: 1 })).data.data;
  // Whoever is booked was looked for.
  await searchPatients(clinic.url, "ferrante");
  const book = async (more: object = {}) => {
    const response = await deskFetch(`${clinic.url}/api/appointments`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
      body: JSON.stringify({
        status: "booked",
        patientId,
        practitionerId: practitioner?.id,
        start: "2031-05-06T15:00:00Z",
        end: "2031-05-06T15:30:00Z",
        minutesDuration: 30,
        ...more,
      }),
    });
    return { status: response.status, body: (await response.json()) as Problem };
  };
  const overrides = async () => {
    const response = await deskFetch(`${clinic.url}/api/audit?action=override`, {}, demo.admin);
    return ((await response.json()) as AuditPage).lines;
  };
  return { book, overrides };
}

it.each([
  [{ active: false }, { kind: "inactive" }],
  [{ deceasedDateTime: "2026-10" }, { kind: "deceased", on: "2026-10" }],
  [{ deceasedBoolean: true }, { kind: "deceased" }],
  [{ link: [{ other: { reference: "Patient/p2" }, type: "replaced-by" }] }, { kind: "merged", into: "p2" }],
])(
  "whoever books for a record that says %j is asked why, and the reason is kept",
  async (record, standing) => {
    const { book, overrides } = await openDesk(record);
    const refused = await book();
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: "time-taken",
      conflicts: [{ with: "standing", standing, patientName: "Iole Ferrante" }],
    });
    expect(await book({ override: { reason: "" } })).toMatchObject({ status: 422 });
    expect(await book({ override: { reason: "Her son asked", of: "standing" } })).toMatchObject({
      status: 201,
    });
    expect(await overrides()).toMatchObject([{ outcome: "done", hasReason: true }]);
    // A reason for the record is none for a time that is taken.
    const again = await book({ override: { reason: "Her son asked", of: "standing" } });
    expect(again.body).toMatchObject({
      code: "time-taken",
      conflicts: [{ with: expect.not.stringMatching("standing") }, {}],
    });
  },
);

it("what is asked of the desk for somebody who died since is taken, for the desk to say so", async () => {
  const { book } = await openDesk({ deceasedBoolean: true });
  expect(await book({ status: "proposed" })).toMatchObject({ status: 201 });
});
