import { randomUUID } from "node:crypto";
import type { BookingState } from "#contract/booking-state.ts";
import type { Credentials } from "#contract/session.ts";

export type People = { patientIds: string[]; practitionerIds: string[] };

type Server = { url: string; cookie: string; account: Credentials };

const firstDay = Date.parse("2031-03-03T00:00:00.000Z");
const dayMs = 86_400_000;
const quarterMs = 900_000;
/** So many requests are about one day, and then the next one comes: what is kept of a day must go again. */
const requestsOfDay = 100;
const letters = "abcdefghijklmnopqrstuvwxyz";

/** What desks ask for all day, in turn. Answers a function that sends the request of that number and answers its status. */
export function mixedRequests(server: Server, people: People): (index: number) => Promise<number> {
  const booked: string[] = [];
  const holds: string[] = [];
  const sessions: string[] = [];
  const ask = (asked: string, body?: object, cookie = server.cookie) => {
    const [method = "", path = ""] = asked.split(" ");
    return fetch(server.url + path, {
      method,
      headers: {
        cookie,
        ...(body && { "content-type": "application/json" }),
        ...(method !== "GET" && { "idempotency-key": randomUUID() }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  };
  const requests = [
    (at: At) => ask(`GET /api/schedule?day=${at.day}`),
    (at: At) => ask(`GET /api/appointments?from=${at.from}&to=${at.to}`),
    (at: At) => ask("POST /api/patients/search", { q: at.letters }),
    async (at: At) => {
      const answer = await ask("POST /api/appointments", at.booking);
      const state = (await answer.clone().json()) as BookingState;
      if (state.state === "booked") booked.push(state.appointment.id);
      return answer;
    },
    (at: At) =>
      ask(`GET /api/availability?practitionerId=${at.practitionerId}&from=${at.from}&to=${at.to}&minutes=30`),
    (at: At) => {
      const { status: _, ...held } = at.booking;
      const token = randomUUID();
      holds.push(token);
      return ask("POST /api/holds", { token, ...held });
    },
    (at: At) => ask(`PATCH /api/appointments/${booked.at(-1)}`, at.laterThatDay),
    () => ask(`DELETE /api/holds/${holds.shift()}`),
    (at: At) => ask(`GET /api/patients/${at.patientId}/appointments`),
    () => ask(`PATCH /api/appointments/${booked.shift()}`, { status: "cancelled" }),
    (at: At) => ask(`GET /api/holds?from=${at.from}&to=${at.to}`),
    // From here on: what is refused, and who comes and goes.
    (at: At) => ask("POST /api/appointments", { ...at.booking, start: at.to, end: at.from }),
    (at: At) => ask("POST /api/appointments", { ...at.booking, ...at.laterThatDay }),
    () => ask(`GET /api/appointments/${randomUUID()}`),
    () => ask("GET /api/staff"),
    () => ask("GET /api/practitioners", undefined, ""),
    (at: At) => ask("POST /api/session", { email: `${at.letters}@clinic.example`, password: randomUUID() }),
    async () => {
      const answer = await ask("POST /api/session", server.account, "");
      sessions.push(
        answer.headers
          .getSetCookie()
          .map((each) => each.split(";", 1)[0])
          .join("; "),
      );
      return answer;
    },
    () => ask("DELETE /api/session", undefined, sessions.shift() ?? ""),
  ];
  return async (index) => {
    const request = requests[index % requests.length] as (at: At) => Promise<Response>;
    const answer = await request(atTurn(index, people));
    await answer.arrayBuffer();
    return answer.status;
  };
}

type At = ReturnType<typeof atTurn>;

function atTurn(index: number, { patientIds, practitionerIds }: People) {
  const dayNumber = Math.floor(index / requestsOfDay);
  const begin = firstDay + dayNumber * dayMs;
  const turn = index % requestsOfDay;
  const patientId = patientIds[index % patientIds.length] ?? "";
  const practitionerId = practitionerIds[index % practitionerIds.length] ?? "";
  const span = (quarter: number) => ({
    start: new Date(begin + quarter * quarterMs).toISOString(),
    end: new Date(begin + (quarter + 2) * quarterMs).toISOString(),
  });
  return {
    day: new Date(begin).toISOString().slice(0, 10),
    from: new Date(begin).toISOString(),
    to: new Date(begin + dayMs).toISOString(),
    letters: [1, 26, 676].map((place) => letters[Math.floor(index / place) % 26]).join(""),
    patientId,
    practitionerId,
    booking: { status: "booked", patientId, practitionerId, ...span(32 + (turn % 40)) },
    laterThatDay: span(72 + (turn % 16)),
  };
}
