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

async function people(api: Api): Promise<[patientId: string, practitionerId: string]> {
  return [(await make(api, "patients", aPatient)).id, (await make(api, "practitioners", aPractitioner)).id];
}

async function answersTheExample(api: Api) {
  const body = exampleAppointment(...(await people(api)));
  const answer = await api.call("POST", "/v1/appointments", { body });
  expect(answer).toMatchObject({
    status: 201,
    body: { data: { id: expect.any(String), ...body }, meta: expect.any(Object) },
  });
}

async function acceptsOverlaps(api: Api) {
  const body = exampleAppointment(...(await people(api)));
  const first = await make(api, "appointments", body);
  const second = await make(api, "appointments", { ...body, start: "2025-02-10T10:15:00.000Z" });
  expect(await searchIds(api, "appointments")).toEqual([first.id, second.id]);
}

async function hasNoIdempotency(api: Api) {
  const body = exampleAppointment(...(await people(api)));
  const headers = { "idempotency-key": "7f1f3c3e-3b0a-4a53-a5d1-6d3f6f9c3b7e" };
  const twice = [
    await api.call("POST", "/v1/appointments", { body, headers }),
    await api.call("POST", "/v1/appointments", { body, headers }),
  ];
  expect(twice.map(({ status }) => status)).toEqual([201, 201]);
  api.pass(lagMs);
  expect(await searchIds(api, "appointments")).toHaveLength(2);
}

async function findsWritesLate(api: Api) {
  const body = exampleAppointment(...(await people(api)));
  const created = await api.call("POST", "/v1/appointments", { body });
  const { id } = created.body["data"] as { id: string };
  expect((await api.call("GET", `/v1/appointments/${id}`)).status).toBe(200);
  expect(await searchIds(api, "appointments")).toEqual([]);
  api.pass(lagMs - 1);
  expect(await searchIds(api, "appointments")).toEqual([]);
  api.pass(1);
  expect(await searchIds(api, "appointments")).toEqual([id]);
}

async function findsChangesLate(api: Api) {
  const { id } = await make(api, "appointments", exampleAppointment(...(await people(api))));
  await api.call("PATCH", `/v1/appointments/${id}`, { body: { status: "cancelled" } });
  const read = await api.call("GET", `/v1/appointments/${id}`);
  expect(read.body["data"]).toMatchObject({ status: "cancelled" });
  expect(await searchIds(api, "appointments", { status: "booked" })).toEqual([id]);
  expect(await searchIds(api, "appointments", { status: "cancelled" })).toEqual([]);
  api.pass(lagMs);
  expect(await searchIds(api, "appointments", { status: "booked" })).toEqual([]);
  expect(await searchIds(api, "appointments", { status: "cancelled" })).toEqual([id]);
}

async function forgetsDeletedLate(api: Api) {
  const { id } = await make(api, "appointments", exampleAppointment(...(await people(api))));
  expect((await api.call("DELETE", `/v1/appointments/${id}`)).status).toBe(204);
  expect((await api.call("GET", `/v1/appointments/${id}`)).status).toBe(404);
  expect(await searchIds(api, "appointments")).toEqual([id]);
  api.pass(lagMs);
  expect(await searchIds(api, "appointments")).toEqual([]);
}

async function hasNoPractitionerFilter(api: Api) {
  const { id } = await make(api, "appointments", exampleAppointment(...(await people(api))));
  expect(await searchIds(api, "appointments", { practitionerId: "prac_other" })).toEqual([id]);
}

async function keepsPeopleOnPatch(api: Api) {
  const { id } = await make(api, "appointments", exampleAppointment(...(await people(api))));
  const [patientId, practitionerId] = await people(api);
  for (const body of [{ patientId }, { practitionerId }] as Fields[]) {
    expect((await api.call("PATCH", `/v1/appointments/${id}`, { body })).status).toBe(422);
  }
}

const sorted = (sort: string, isDescending: boolean): Fact => ({
  fact: `sort=${sort} puts the ${isDescending ? "last" : "first"} to begin on top, page after page`,
  source: "What makes scheduling hard, 4",
  async holds(api) {
    const body = exampleAppointment(...(await people(api)));
    const hours = ["12", "08", "10"];
    const made: [string, unknown][] = [];
    for (const hour of hours) {
      const start = `2025-02-10T${hour}:00:00.000Z`;
      made.push([start, (await make(api, "appointments", { ...body, start })).id]);
    }
    const expected = made.toSorted(([one], [other]) => one.localeCompare(other)).map(([, id]) => id);
    if (isDescending) expected.reverse();
    const first = await api.call("GET", `/v1/appointments?sort=${sort}&count=2`);
    const page = first.body["data"] as { data: Fields[]; cursor: string };
    const rest = await searchIds(api, "appointments", { sort, count: "2", cursor: page.cursor });
    expect([...page.data.map(({ id }) => id), ...rest]).toEqual(expected);
  },
});

/** What an appointment book on this API has to cope with. */
export const schedulingFacts: Fact[] = [
  { fact: "the page's curl example books", source: "seed: examples, response", holds: answersTheExample },
  { fact: "overlaps are accepted", source: "What makes scheduling hard, 1", holds: acceptsOverlaps },
  { fact: "nothing is idempotent", source: "What makes scheduling hard, 2", holds: hasNoIdempotency },
  { fact: "search lags what is created", source: "What makes scheduling hard, 3", holds: findsWritesLate },
  { fact: "search lags what is changed", source: "What makes scheduling hard, 3", holds: findsChangesLate },
  { fact: "search lags what is deleted", source: "What makes scheduling hard, 3", holds: forgetsDeletedLate },
  {
    fact: "no search by practitioner",
    source: "What makes scheduling hard, 4",
    holds: hasNoPractitionerFilter,
  },
  {
    fact: "PATCH keeps patient and practitioner",
    source: "Resources: appointments",
    holds: keepsPeopleOnPatch,
  },
  sorted("date", false),
  sorted("start", false),
  sorted("-date", true),
  sorted("-start", true),
];
