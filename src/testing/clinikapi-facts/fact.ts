import { expect } from "vitest";

/** A resource or an answer's body: fields by name. */
export type Fields = Record<string, unknown>;

/** What an API answered. */
export type Answer = { status: number; headers: Headers; body: Fields; text: string };

export type CallOptions = {
  /** `null` sends none. */
  key?: string | null;
  /** Sent as JSON; a text is sent as it is. */
  body?: unknown;
  headers?: Record<string, string>;
};

/** An API that speaks ClinikAPI's contract, empty, with a clock that can be moved and 130 calls a minute. */
export type Api = {
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** Lets time pass. */
  pass(milliseconds: number): void;
};

/** One thing that `clinikapi.md` or the create-appointment page (`seed`) says of the API, and where. */
export type Fact = { fact: string; source: string; holds: (api: Api) => Promise<void> };

/** How long searches lag behind writes in the API that facts are tried on, in milliseconds. */
export const lagMs = 10_000;

/** Calls a minute that each organisation may make there. */
export const callsPerMinute = 130;

/** Writes and waits until searches know. */
export async function make(api: Api, resource: string, fields: Fields): Promise<Fields & { id: string }> {
  const answer = await api.call("POST", `/v1/${resource}`, { body: fields });
  expect(answer).toMatchObject({ status: 201 });
  api.pass(lagMs);
  return answer.body["data"] as Fields & { id: string };
}

export type Page = { data: Fields[]; total: number; cursor: string | null; hasMore: boolean };

/** Searches, and answers the page without its envelope. */
export async function search(api: Api, resource: string, query: Record<string, string> = {}): Promise<Page> {
  const answer = await api.call("GET", `/v1/${resource}?${new URLSearchParams(query).toString()}`);
  expect(answer).toMatchObject({ status: 200 });
  return answer.body["data"] as Page;
}

/** The ids that a search finds, in its order. */
export const searchIds = async (api: Api, resource: string, query: Record<string, string> = {}) =>
  (await search(api, resource, query)).data.map(({ id }) => id);

export const aPatient = { firstName: "Jane", lastName: "Doe" };

export const aPractitioner = { firstName: "Sarah", lastName: "Chen" };

/** The body of the create-appointment page's curl example, with ids that exist. */
export const exampleAppointment = (patientId: string, practitionerId: string) => ({
  status: "booked",
  patientId,
  practitionerId,
  start: "2025-02-10T10:00:00.000Z",
  end: "2025-02-10T10:30:00.000Z",
  minutesDuration: 30,
  appointmentType: "FOLLOWUP",
  serviceType: "Cardiology",
  reasonCode: "Post-procedure follow-up",
  patientInstruction: "Please arrive 10 minutes early and bring your medication list.",
});

/** What the issues of an error answer say. */
export const diagnostics = ({ body }: Answer) =>
  (body["issues"] as { diagnostics: string }[]).map((issue) => issue.diagnostics);
