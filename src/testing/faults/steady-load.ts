import { randomUUID } from "node:crypto";
import type { BookingState } from "#contract/booking-state.ts";
import { deskFetch } from "../sign-in.ts";
import { waitUntil } from "../wait.ts";
import type { BusyClinic } from "./busy-clinic.ts";

/** One booking that a desk wants, under a key that its comment says too. */
export type Wish = { key: string; booking: { start: string; end: string; comment: string } };

/** What desks did so far, and were told. `told`: of each key that was answered with 201, the appointment. */
export type SteadyLoad = {
  wishes: Wish[];
  told: Map<string, string>;
  statuses: number[];
  /** Waits until so many more requests were answered, whatever the answer. */
  answers(more: number): Promise<void>;
  /** Waits until so many more desks were told that their visit is booked. */
  books(more: number): Promise<void>;
  /** Lets every desk finish what it is about. */
  stop(): Promise<void>;
};

const quarterMs = 900_000;
/** So many desks want something of the same half hour, and not all of them can have it. */
const wishesAtOnce = 6;
const dayMs = 86_400_000;

/** The days on which the bookings of a round are, and no others. */
export const spanOf = (round: number) => {
  const from = new Date(Date.UTC(2031, 0, 1) + round * 30 * dayMs);
  return { from, to: new Date(from.getTime() + 29 * dayMs) };
};

/** Desks book one visit after the other, each at the next server, until they are stopped. */
export function startLoad(
  clinic: BusyClinic,
  { round, desks }: { round: number; desks: number },
): SteadyLoad {
  const load = { wishes: [] as Wish[], told: new Map<string, string>(), statuses: [] as number[] };
  const leaving = new AbortController();
  const sit = async () => {
    while (!leaving.signal.aborted) {
      const wish = wishOf(clinic, round, load.wishes.length);
      load.wishes.push(wish);
      await book(clinic, wish, load);
    }
  };
  const sitting = Promise.all(Array.from({ length: desks }, sit));
  const until = async (count: () => number, more: number) => {
    const wanted = count() + more;
    await Promise.race([waitUntil(() => count() >= wanted, { interval: 20 }), sitting]);
  };
  return {
    ...load,
    answers: (more) => until(() => load.statuses.length, more),
    books: (more) => until(() => load.told.size, more),
    async stop() {
      leaving.abort();
      await sitting;
    },
  };
}

/** Sends a wish, and once more to the other server where the first one did not answer, or not now. */
async function book(
  { replicas }: BusyClinic,
  wish: Wish,
  load: Pick<SteadyLoad, "wishes" | "told" | "statuses">,
) {
  const turn = load.wishes.length;
  for (const replica of [replicas[turn % 2], replicas[(turn + 1) % 2]]) {
    const answer = await deskFetch(`${replica?.url}/api/appointments`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": wish.key },
      body: JSON.stringify(wish.booking),
    }).catch(() => undefined);
    const id = answer?.status === 201 ? await idIn(answer).catch(() => undefined) : undefined;
    if (id !== undefined) load.told.set(wish.key, id);
    // 0: the server was not there, or ended before it could answer.
    load.statuses.push(answer?.status ?? 0);
    if (answer && answer.status !== 503) return;
  }
}

async function idIn(answer: Response): Promise<string> {
  const told = (await answer.json()) as BookingState;
  return told.state === "booked" ? told.appointment.id : `an appointment that is ${told.state}`;
}

function wishOf({ patientIds, practitionerIds }: BusyClinic, round: number, number: number): Wish {
  const start = spanOf(round).from.getTime() + Math.floor(number / wishesAtOnce) * 2 * quarterMs;
  const key = randomUUID();
  const booking = {
    status: "booked",
    patientId: patientIds[number % 3],
    practitionerId: practitionerIds[number % 4],
    start: new Date(start).toISOString(),
    end: new Date(start + 2 * quarterMs).toISOString(),
    comment: key,
  };
  return { key, booking };
}
