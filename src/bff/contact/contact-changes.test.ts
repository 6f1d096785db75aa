import { randomUUID } from "node:crypto";
import { Clinik } from "@clinikapi/sdk";
import { describe, expect, it, onTestFinished } from "vitest";
import type { AuditPage } from "#contract/audit.ts";
import type { ContactState } from "#contract/contact-state.ts";
import type { PatientChart } from "#contract/patient-chart.ts";
import type { ContactChange } from "#contract/patient-contact.ts";
import type { Problem } from "#contract/problem.ts";
import { patient } from "#testing/booking-timings.ts";
import { databaseKinds } from "#testing/databases.ts";
import { type OddApi, startOddApi } from "#testing/odd-api.ts";
import { setFault } from "#testing/set-fault.ts";
import { demo, deskFetch } from "#testing/sign-in.ts";
import { type ClinicOptions, startClinic } from "#testing/start-clinic.ts";
import { waitUntil } from "#testing/wait.ts";

const telecom = [
  { system: "phone", value: "555 0100", use: "old", period: { end: "2019" } },
  { system: "fax", value: "555 0199" },
  { system: "phone", value: "555 0111", use: "mobile", rank: 1 },
  { system: "phone", value: "555 0122", use: "work" },
  { system: "email", value: "carla@marchetti.test" },
];
const name = [
  { use: "official", family: "Bianchi", given: ["Carla"], period: { end: "2019-05-31" } },
  { use: "official", family: "Marchetti", given: ["Carla"], period: { start: "2019-06-01" } },
];

async function openRecord(options: ClinicOptions = {}) {
  const clinic = await startClinic({ patients: 0, timing: { ...patient, request: 2500 }, ...options });
  onTestFinished(() => clinic.close());
  const { fhir, patients } = new Clinik("clk_test_sandbox", { baseUrl: clinic.sandboxUrl });
  const carla = { resourceType: "Patient", birthDate: "1979-03-08", name, telecom, deceasedBoolean: true };
  const { id } = (await fhir.request("POST", "Patient", carla)).data as { id: string };
  const change = async (wanted: ContactChange, key: string = randomUUID(), desk = clinic.url) => {
    const response = await deskFetch(`${desk}/api/patients/${id}`, {
      method: "PATCH",
      headers: { "content-type": "application/json", "idempotency-key": key },
      body: JSON.stringify(wanted),
    });
    return { status: response.status, body: (await response.json()) as ContactState | Problem };
  };
  return {
    clinic,
    id,
    patients,
    change,
    record: async () => (await fhir.request("GET", `Patient/${id}`)).data,
    chart: async (desk = clinic.url) =>
      (await (await deskFetch(`${desk}/api/patients/${id}/appointments`)).json()) as PatientChart,
    endOf: (key: string) =>
      waitUntil(
        async () => {
          const response = await deskFetch(`${clinic.url}/api/contact-changes/${key}`);
          const state = (await response.json()) as ContactState;
          return state.state === "confirming" ? undefined : state;
        },
        { interval: 100 },
      ),
    audit: async () => {
      const response = await deskFetch(
        `${clinic.url}/api/audit?action=change-contact&patientId=${id}`,
        {},
        demo.admin,
      );
      return ((await response.json()) as AuditPage).lines;
    },
    fault: (fault: object) =>
      setFault(clinic.sandboxUrl, { method: "PATCH", path: "/v1/patients/*", mode: "fail-before", ...fault }),
  };
}

const phone = "555 0133";

describe.each(databaseKinds)("a patient's contact details, on %s", (kind) => {
  it("are changed in the record, and nothing else of it is", async () => {
    const { change, record, chart, audit } = await openRecord({ kind });
    const { status, body } = await change({ phone, expected: { phone: "555 0111" } });
    expect([status, body]).toMatchObject([200, { state: "changed", contact: { phone } }]);
    expect(await record()).toMatchObject({
      name,
      telecom: telecom.map((point) => (point.value === "555 0111" ? { ...point, value: phone } : point)),
    });
    const address = { line: ["2 Oak Ave"], city: "Boise" };
    const email = "carla@home.test";
    await change({ address, email, expected: { email: "carla@marchetti.test" } });
    expect(await chart()).toMatchObject({
      patient: { otherNames: ["Carla Bianchi"], standing: { kind: "deceased" } },
    });
    expect(await chart()).toMatchObject({ patient: { phone }, contact: { phone, email, address } });
    expect((await audit()).map(({ outcome, details }) => [outcome, details])).toEqual([
      ["done", { fields: ["email", "address"] }],
      ["done", { fields: ["phone"] }],
    ]);
    expect(JSON.stringify(await audit())).not.toMatch(/555 ?01|Oak|home\.test/);
  });

  it("are not written over when somebody else was first, who may be at another desk or in another system", async () => {
    const { patients, id, change, record, audit } = await openRecord({ kind });
    await patients.update(id, { phone: "555 0144" });
    const { status, body } = await change({ phone, expected: { phone: "555 0111" } });
    expect([status, body]).toMatchObject([
      409,
      { code: "changed-meanwhile", currentContact: { phone: "555 0144" } },
    ]);
    expect(JSON.stringify(await record())).not.toContain(phone);
    expect(await audit()).toMatchObject([{ outcome: "failed", problem: "changed-meanwhile" }]);
    // The next press is about what it is now, and what nobody touched is no hindrance.
    expect((await change({ phone, expected: { phone: "555 0144" } })).status).toBe(200);
    expect((await change({ email: "c@m.test", expected: { email: "carla@marchetti.test" } })).status).toBe(
      200,
    );
  });

  it("are those of one of two desks that change them in the same moment, and the other is told", async () => {
    const { clinic, change, record } = await openRecord({ kind, furtherReplicas: 1 });
    const expected = { phone: "555 0111" };
    const wanted = ["555 0201", "555 0202"];
    const answers = await Promise.all(
      clinic.urls.map((url, at) => change({ phone: wanted[at], expected }, randomUUID(), url)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const first = answers.findIndex(({ status }) => status === 200);
    expect(answers[1 - first]?.body).toMatchObject({ code: "changed-meanwhile" });
    expect(JSON.stringify(await record())).toContain(wanted[first]);
  });

  it.each(["fail-before", "fail-after", "reset-after"])(
    "are changed once, and it is known in the end, when the answer is lost: %s",
    async (mode) => {
      const { change, record, fault, endOf, audit } = await openRecord({ kind });
      await fault({ mode, count: 1 });
      const key = randomUUID();
      const wanted = { phone, expected: { phone: "555 0111" } };
      expect(await change(wanted, key)).toMatchObject({ status: 202, body: { state: "confirming", key } });
      expect(await endOf(key)).toMatchObject({ state: "changed", contact: { phone } });
      expect(await change(wanted, key)).toMatchObject({ status: 200, body: { state: "changed" } });
      expect(JSON.stringify(await record())).toContain(phone);
      expect(await audit()).toHaveLength(1);
      expect(await change({ ...wanted, phone: "555 0155" }, key)).toMatchObject({
        status: 422,
        body: { code: "key-reused" },
      });
    },
  );

  it("are told as changed only once the record shows them, whatever it answered to the change", async () => {
    let api: OddApi | undefined;
    const between = async (url: string) => (api = await startOddApi(url));
    const { change, endOf } = await openRecord({ kind, between });
    // Before the change, and once after it.
    api?.alter({ method: "GET", path: /fhir\/Patient\//, count: 2 }, (data) => ({ ...data, telecom }));
    const key = randomUUID();
    const { status, body } = await change({ phone, expected: { phone: "555 0111" } }, key);
    const end = status === 202 ? await endOf(key) : body;
    expect(end).toMatchObject({ state: "changed", contact: { phone } });
  });

  it("are on every desk at once, whatever it had read before", async () => {
    const { clinic, id, change } = await openRecord({ kind, furtherReplicas: 1 });
    const [url = "", other = ""] = clinic.urls;
    const phoneAt = async (desk: string) =>
      ((await (await deskFetch(`${desk}/api/patients/${id}`)).json()) as { phone?: string }).phone;
    expect(await phoneAt(other)).toBe("555 0111");
    await change({ phone, expected: { phone: "555 0111" } }, randomUUID(), url);
    expect(await phoneAt(url)).toBe(phone);
    await waitUntil(async () => (await phoneAt(other)) === phone);
  });
});

it("nothing of a patient's contact details stands in the database once it is known what became of them", async () => {
  const { clinic, change } = await openRecord();
  await change({ phone, expected: { phone: "555 0111" } });
  const rows = await clinic.database.query("select * from frontdesk.contact_change");
  expect(rows).toMatchObject([{ state: "done", sealed_body: null, fields: ["phone"] }]);
  expect(JSON.stringify(rows)).not.toContain(phone);
});

it.each([
  {},
  { phone: "  " },
  { phone: "\u200B" },
  { phone: "5".repeat(21) },
  { email: "nobody" },
  { email: "" },
  { address: {} },
  { address: { line: [" "] } },
  { firstName: "Eve" },
])("a change that says %j is refused, and nothing is sent", async (wanted) => {
  const { change, record } = await openRecord();
  const { status } = await change({ ...wanted, expected: {} });
  expect(status).toBe(422);
  expect(await record()).toMatchObject({ telecom });
});
