import { Clinik } from "@clinikapi/sdk";
import { expect, it, onTestFinished } from "vitest";
import { demo, deskFetch } from "#testing/sign-in.ts";
import { startClinic } from "#testing/start-clinic.ts";

const times = (hour: number) => ({
  start: `2031-05-05T${hour}:00:00Z`,
  end: `2031-05-05T${hour}:30:00Z`,
});

async function startDesk() {
  const clinic = await startClinic({ patients: 2 });
  onTestFinished(() => clinic.close());
  const json = async (path: string, who = demo.receptionist, init?: RequestInit) => {
    const response = await deskFetch(`${clinic.url}${path}`, init, who);
    return { status: response.status, body: (await response.json()) as Record<string, never> };
  };
  const hold = (body: object, who = demo.receptionist) =>
    json("/api/holds", who, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token: crypto.randomUUID(), ...body }),
    });
  const held = async () => {
    const { body } = await json("/api/holds?from=2031-05-05T00:00:00Z&to=2031-05-06T00:00:00Z");
    return body as unknown as { holds: { start: string; holder?: string }[] };
  };
  const session = (await json("/api/session", demo.clinician)).body as unknown as {
    staff: { id: string; practitionerId: string };
  };
  return { clinic, json, hold, held, staffId: session.staff.id, own: session.staff.practitionerId };
}

it("a clinician holds her own time and nobody else's", async () => {
  const { hold, held, own } = await startDesk();
  expect((await hold({ practitionerId: "prac_other", ...times(14) }, demo.clinician)).status).toBe(403);
  expect((await hold({ patientId: "pt_1", ...times(14) }, demo.clinician)).status).toBe(403);
  expect((await held()).holds).toEqual([]);
  expect((await hold({ practitionerId: own, ...times(14) }, demo.clinician)).status).toBe(200);
  expect((await held()).holds).toHaveLength(1);
});

it("a time is held for as long as a visit can be, and no longer", async () => {
  const { hold, held } = await startDesk();
  const start = "2031-05-05T10:00:00Z";
  for (const end of ["2031-05-06T10:01:00Z", "2131-05-05T10:00:00Z", start])
    expect(await hold({ practitionerId: "prac_1", start, end })).toMatchObject({
      status: 422,
      body: { errors: [{ field: "end" }] },
    });
  expect((await held()).holds).toEqual([]);
  expect((await hold({ practitionerId: "prac_1", start, end: "2031-05-06T10:00:00Z" })).status).toBe(200);
});

it("one person holds five times, and the oldest goes for the sixth", async () => {
  const { hold, held } = await startDesk();
  for (const hour of [10, 11, 12, 13, 14, 15, 16])
    expect((await hold({ practitionerId: "prac_1", ...times(hour) })).status).toBe(200);
  const { holds } = await held();
  expect(holds.map(({ start }) => start.slice(11, 13))).toEqual(["12", "13", "14", "15", "16"]);
  expect(new Set(holds.map(({ holder }) => holder)).size).toBe(1);
});

it("one person has two hundred open requests, and the desk's answer to one makes room for another", async () => {
  const { clinic, json, own, staffId } = await startDesk();
  await clinic.database.query(
    `with asked as (
       insert into frontdesk.intent (key, action, request_hash, staff_id, patient_id, created, state, appointment_id)
       select gen_random_uuid(), 'book', '', $1, 'pt_1', now() + n * interval '1 second', 'done', 'appt_old_' || n
       from generate_series(1, 200) as n returning key, appointment_id
     ), known as (
       insert into frontdesk.appointment (ledger_id, appointment_id, patient_id, periods, status, origin)
       select key, appointment_id, 'pt_1', '{}', 'proposed', 'frontdesk' from asked
     )
     insert into frontdesk.proposal (key, staff_id) select key, $1 from asked`,
    [staffId],
  );
  const clinik = new Clinik("clk_test_sandbox", { baseUrl: clinic.sandboxUrl });
  const { data: patient } = await clinik.patients.create({ firstName: "Ada", lastName: "Test" });
  const ask = () =>
    json("/api/appointments", demo.clinician, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
      body: JSON.stringify({ status: "proposed", patientId: patient.id, practitionerId: own }),
    });
  expect(await ask()).toMatchObject({ status: 409, body: { code: "too-many-open" } });
  await clinic.database.query(
    "update frontdesk.appointment set status = 'cancelled' where appointment_id = 'appt_old_7'",
  );
  expect((await ask()).status).toBe(201);
});
