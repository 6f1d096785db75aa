import { randomUUID } from "node:crypto";
import { Clinik } from "@clinikapi/sdk";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Registration, RegistrationState } from "#contract/registration.ts";
import { patient } from "#testing/booking-timings.ts";
import { databaseKinds } from "#testing/databases.ts";
import { hearEvents } from "#testing/hear-events.ts";
import { type OddApi, startOddApi } from "#testing/odd-api.ts";
import { searchPatients } from "#testing/search-patients.ts";
import { clearFaults, setFault } from "#testing/set-fault.ts";
import { deskFetch } from "#testing/sign-in.ts";
import { type ClinicOptions, startClinic } from "#testing/start-clinic.ts";
import { waitUntil } from "#testing/wait.ts";

const jane = {
  firstName: "Jane",
  lastName: "Doe-Quimby",
  birthDate: "1985-03-12",
  phone: "+1 312 555 0177",
} satisfies Registration;

async function openDesks(options: ClinicOptions = {}) {
  const clinic = await startClinic({ patients: 20, timing: { ...patient, request: 2500 }, ...options });
  onTestFinished(() => clinic.close());
  const clinik = new Clinik("clk_test_sandbox", { baseUrl: clinic.sandboxUrl });
  const register = async (registration: Registration, key: string = randomUUID(), desk = clinic.url) => {
    const response = await deskFetch(`${desk}/api/patients`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": key },
      body: JSON.stringify(registration),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return {
    clinic,
    register,
    /** Asks with the same key until it is certain what became of it. */
    registerSurely: (registration: Registration, key: string) =>
      waitUntil(
        async () => {
          const { status, body } = await register(registration, key);
          return status === 202 ? undefined : { status, ...(body as RegistrationState) };
        },
        { interval: 100 },
      ),
    stateOf: async (key: string) => {
      const response = await deskFetch(`${clinic.url}/api/registrations/${key}`);
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    fault: (mode: "fail-before" | "fail-after" | "reset-after" | "late", more = {}) =>
      setFault(clinic.sandboxUrl, { method: "POST", path: "/v1/patients", mode, ...more }),
    stored: async () => {
      const { data } = await clinik.patients.search({ birthDate: jane.birthDate, count: 100 });
      return data.data.filter(({ lastName }) => lastName === jane.lastName);
    },
    search: async (typed: string, desk = clinic.url) => {
      const { patients } = await searchPatients(desk, typed);
      return patients.map(({ name }) => name);
    },
  };
}

describe.each(databaseKinds)("registering somebody new, on %s", (kind) => {
  it("takes people with one name, who are called by it and nothing else", async () => {
    const { clinic, register, search } = await openDesks({ kind });
    const { status, body } = await register({ lastName: "Suharto", birthDate: "1967-02-03" });
    expect([status, body]).toEqual([
      201,
      { state: "registered", patient: expect.objectContaining({ name: "Suharto", birthDate: "1967-02-03" }) },
    ]);
    expect(await search("suharto")).toEqual(["Suharto"]);
    const { fhir } = new Clinik("clk_test_sandbox", { baseUrl: clinic.sandboxUrl });
    const { id } = body["patient"] as { id: string };
    const { data } = await fhir.request("GET", `Patient/${id}`);
    expect(data).toMatchObject({ name: [{ text: "Suharto", family: "Suharto" }] });
    expect(JSON.stringify(data)).not.toMatch(/undefined|null|" *"/);
  });

  it("registers nobody who is on record to the letter, unless it is said to be somebody else", async () => {
    const { register, stored } = await openDesks({ kind });
    const first = await register(jane);
    const again = await register({ ...jane, phone: "(1) 312-555-0177", firstName: "JANE" });
    expect([again.status, again.body["code"]]).toEqual([409, "already-registered"]);
    expect(await stored()).toHaveLength(1);
    const { id } = first.body["patient"] as { id: string };
    expect((await register({ ...jane, others: [id] })).status).toBe(201);
    expect(await stored()).toHaveLength(2);
  });

  it("makes one patient for a key, however often it is asked for, and answers the same", async () => {
    const { register, stored } = await openDesks({ kind });
    const key = randomUUID();
    const [first, second] = await Promise.all([register(jane, key), register(jane, key)]);
    const third = await register(jane, key);
    expect([first.status, second.status, third.status]).toEqual([201, 201, 201]);
    expect(second.body).toEqual(first.body);
    expect(third.body).toMatchObject({ state: "registered", patient: { name: "Jane Doe-Quimby" } });
    expect(await stored()).toHaveLength(1);
    expect((await register({ ...jane, firstName: "Joan" }, key)).body).toMatchObject({ code: "key-reused" });
  });

  it("finds what was stored although its answer was lost", async () => {
    const { registerSurely, stored, fault } = await openDesks({ kind });
    await fault("fail-after");
    expect(await registerSurely(jane, randomUUID())).toMatchObject({ status: 201, state: "registered" });
    expect(await stored()).toHaveLength(1);
  });

  it.each([
    ["somebody else", { id: "pt_other", firstName: "John", fullName: "John Doe-Quimby" }],
    ["somebody of that name who was born on another day", { id: "pt_other", birthDate: "1985-03-13" }],
  ])("is not told as done when the answer tells of %s", async (_who, lie) => {
    let api: OddApi | undefined;
    const between = async (url: string) => (api = await startOddApi(url));
    const { registerSurely, stored } = await openDesks({ kind, between });
    api?.alter({ method: "POST", path: /patients/, count: 1 }, (data) => ({ ...data, ...lie }));
    const told = await registerSurely(jane, randomUUID());
    const [only, ...more] = await stored();
    expect(more).toEqual([]);
    expect(told).toMatchObject({ status: 201, patient: { id: only?.id, name: "Jane Doe-Quimby" } });
  });

  it("sends it again once it is certain that nothing was stored", async () => {
    const { registerSurely, stored, fault } = await openDesks({ kind });
    await fault("fail-before");
    expect(await registerSurely(jane, randomUUID())).toMatchObject({ status: 201, state: "registered" });
    expect(await stored()).toHaveLength(1);
  });

  it("tells what became of it without sending anything again", async () => {
    const { register, stateOf, fault } = await openDesks({ kind });
    const key = randomUUID();
    expect(await stateOf(key)).toMatchObject({ status: 404, body: { code: "not-found" } });
    await fault("fail-before", { status: 422 });
    await register(jane, key);
    for (let looks = 0; looks < 2; looks += 1)
      expect(await stateOf(key)).toMatchObject({
        status: 200,
        body: { state: "failed", problem: { code: "upstream-refused" } },
      });
    await register(jane, key);
    expect(await stateOf(key)).toMatchObject({ status: 200, body: { state: "registered" } });
  });

  it("does not take a namesake of the same birth date for the patient who is being registered", async () => {
    const { register, registerSurely, stored, fault } = await openDesks({ kind });
    const earlier = await register(jane);
    await fault("fail-before");
    const { id } = earlier.body["patient"] as { id: string };
    const later = await registerSurely({ ...jane, others: [id] }, randomUUID());
    expect(later).toMatchObject({ status: 201 });
    expect(later).not.toMatchObject({ patient: (earlier.body as { patient: unknown }).patient });
    expect(await stored()).toHaveLength(2);
  });

  it("keeps nothing of anybody in the database that can be read", async () => {
    const { clinic, register, registerSurely, fault } = await openDesks({ kind });
    await fault("fail-before", { count: 0 });
    const key = randomUUID();
    expect((await register(jane, key)).status).toBe(202);
    const rows = await clinic.database.query<Record<string, unknown>>("select * from frontdesk.registration");
    const bytes = rows
      .flatMap((row) => Object.values(row))
      .map((value) =>
        value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : JSON.stringify(value),
      );
    expect(bytes.join()).not.toMatch(/jane|quimby|1985-03|555 ?01/i);
    await clearFaults(clinic.sandboxUrl);
    expect(await registerSurely(jane, key)).toMatchObject({ status: 201 });
    const [settled] = await clinic.database.query("select sealed_body from frontdesk.registration");
    expect(settled).toEqual({ sealed_body: null });
    expect(
      await clinic.database.query(
        "select action, outcome, staff_role, address, request_id is null as unnamed from frontdesk.audit where action <> 'sign-in'",
      ),
    ).toEqual([
      {
        action: "register",
        outcome: "done",
        staff_role: "receptionist",
        address: "127.0.0.1",
        unnamed: false,
      },
    ]);
  });
});

it.each(databaseKinds)(
  "two desks that register one person while search does not show them yet are told, on %s",
  async (kind) => {
    const { clinic, register } = await openDesks({
      kind,
      searchLagMs: 60_000,
      furtherReplicas: 1,
      timing: { ...patient, searchLag: 60_000 },
    });
    const [here = "", there = ""] = clinic.urls;
    const answers = await Promise.all([here, there].map((desk) => register(jane, randomUUID(), desk)));
    const first = answers.find(({ status }) => status === 201);
    const second = answers.find(({ status }) => status !== 201);
    expect(second).toMatchObject({ status: 409, body: { code: "already-registered" } });
    const { id } = (first?.body["patient"] ?? {}) as { id: string };
    // With another phone it is she all the same; with another birth date, or where somebody says so, it is not.
    const more = { ...jane, phone: "+1 312 555 0188" };
    expect(await register(more, randomUUID(), there)).toMatchObject({ status: 409 });
    expect((await register({ ...jane, birthDate: "1985-03-13" }, randomUUID(), there)).status).toBe(201);
    expect((await register({ ...jane, others: [id] }, randomUUID(), there)).status).toBe(201);
  },
);

it("a patient who was registered is found at every desk at once, although search lags", async () => {
  const { clinic, register, search } = await openDesks({
    kind: "postgres",
    searchLagMs: 60_000,
    furtherReplicas: 1,
  });
  const [here = "", there = ""] = clinic.urls;
  const heard = await hearEvents(there);
  expect(await search("quimby", there)).toEqual([]);
  expect((await register(jane, randomUUID(), here)).status).toBe(201);
  await waitUntil(() => heard().includes("event: patients"));
  for (const typed of ["quimby jane", "555 0177", "3/12/1985", "12 mar 1985"])
    for (const desk of [here, there]) expect(await search(typed, desk)).toContain("Jane Doe-Quimby");
});

it("somebody whom the clinic's records refuse stands in the audit as not registered", async () => {
  const { clinic, register, fault } = await openDesks();
  await fault("fail-before", { status: 422 });
  expect((await register(jane)).status).toBe(502);
  const rows = await clinic.database.query(
    "select outcome, problem, patient_id from frontdesk.audit where action = 'register'",
  );
  expect(rows).toEqual([{ outcome: "failed", problem: "upstream-refused", patient_id: null }]);
});

it("what the clinic's records refuse is said beside its field, and the key is free again", async () => {
  const { register } = await openDesks();
  const key = randomUUID();
  const wrong = await register({ ...jane, phone: "0".repeat(21), birthDate: "2999-01-01" }, key);
  expect(wrong.body).toMatchObject({ code: "invalid-fields" });
  expect((wrong.body["errors"] as { field: string }[]).map(({ field }) => field)).toEqual([
    "birthDate",
    "phone",
  ]);
  expect((await register(jane, key)).status).toBe(201);
});
