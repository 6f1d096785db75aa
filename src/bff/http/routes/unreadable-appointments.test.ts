import { describe, expect, it } from "vitest";
import type { AppointmentList } from "#contract/appointment-view.ts";
import { startClinicWithHours } from "#testing/clinic-with-hours.ts";
import { type OddApi, startOddApi } from "#testing/odd-api.ts";
import { deskFetch } from "#testing/sign-in.ts";
import { waitFor } from "#testing/wait.ts";

type Resource = { resourceType: string; id: string; participant?: { actor: { reference: string } }[] };

const time = { start: "2031-05-05T15:00:00.000Z", end: "2031-05-05T15:30:00.000Z" };
const day = { from: "2031-05-05T05:00:00Z", to: "2031-05-06T05:00:00Z" };

async function startDesk() {
  let api: OddApi | undefined;
  const desk = await startClinicWithHours({
    between: async (url) => (api = await startOddApi(url)),
    timing: { searchLag: 0 },
  });
  const [practitionerId, patientId, other] = [
    await desk.addPractitioner("Lima"),
    await desk.addPatient("Odd"),
    await desk.addPatient("Next"),
  ];
  const ask = (path: string) => deskFetch(`${desk.clinic.url}/api/${path}`);
  return {
    ...desk,
    ask,
    rival: { patientId: other, practitionerId, ...time },
    wanted: { status: "booked" as const, patientId, practitionerId, ...time },
    /** From now on the clinic's records show this appointment as `make` makes it. */
    becomes: (id: string, make: (resource: Resource) => object) => {
      api?.alter({ method: "GET", path: new RegExp(`/appointments/${id}`) }, (data) =>
        make(data as Resource),
      );
      api?.alter({ method: "GET", path: /fhir\/Appointment\?/ }, (bundle) => ({
        ...bundle,
        entry: (bundle.entry as { resource: Resource }[]).map((entry) =>
          entry.resource.id === id ? Object.assign(entry, { resource: make(entry.resource) }) : entry,
        ),
      }));
    },
    shown: async () =>
      (await (await ask(`appointments?${new URLSearchParams(day)}`)).json()) as AppointmentList,
  };
}

const withoutPatient = ({ participant = [], ...rest }: Resource) => ({
  ...rest,
  patientId: undefined,
  participant: participant.filter(({ actor }) => !actor.reference.startsWith("Patient/")),
});

describe("an appointment that was entered in error", () => {
  it("frees its time, is on no day and is not found", async () => {
    const { ask, becomes, book, booked, rival, wanted, shown } = await startDesk();
    const { id } = await booked(wanted);
    becomes(id, (resource) => ({ ...resource, status: "entered-in-error" }));
    await waitFor(async () => expect((await book(rival)).status).toBe(201));
    const { appointments, unreadable } = await shown();
    expect(appointments.map((one) => one.patientId)).toEqual([rival.patientId]);
    expect(unreadable).toBeUndefined();
    expect((await ask(`appointments/${id}`)).status).toBe(404);
  });
});

describe.each<[string, (resource: Resource) => object]>([
  ["without a patient", withoutPatient],
  ["of a status that nobody knows", (resource) => ({ ...resource, status: "hibernating" })],
])("an appointment %s", (_what, make) => {
  it("is named on its day and in the conflict, and can be booked over with a reason", async () => {
    const { ask, becomes, book, clinik, rival, wanted, shown, times } = await startDesk();
    const { data } = await clinik.appointments.create(wanted);
    becomes(data.id, make);
    expect((await shown()).unreadable).toMatchObject([{ id: data.id, ...time }]);
    expect((await shown()).appointments).toEqual([]);
    const asked = { practitionerId: rival.practitionerId, minutes: "30", from: time.start, to: time.end };
    expect((await times(asked)).free).toEqual([]);
    const check = await ask(
      `conflicts?${new URLSearchParams({ practitionerId: rival.practitionerId, ...time })}`,
    );
    expect(await check.json()).toMatchObject({ conflicts: [{ appointmentId: data.id }] });
    const refused = await book(rival);
    expect(refused).toMatchObject({
      status: 409,
      answer: { code: "time-taken", conflicts: [{ with: "practitioner", appointmentId: data.id, ...time }] },
    });
    expect((await ask(`appointments/${data.id}`)).status).toBe(502);
    const over = { ...rival, override: { reason: "It is a ghost." } };
    expect((await book(over)).status).toBe(201);
  });
});

it("an appointment whose start cannot be read is named on the day on which the records have it", async () => {
  const { becomes, clinik, wanted, shown } = await startDesk();
  const { data } = await clinik.appointments.create(wanted);
  becomes(data.id, (resource) => ({ ...resource, start: "next Monday" }));
  expect((await shown()).unreadable).toMatchObject([{ id: data.id }]);
});
