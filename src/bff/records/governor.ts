import type { Clinik } from "@clinikapi/sdk";
import { Refusal } from "#bff/problems/refusal.ts";
import { upstreamStatus } from "#lib/upstream-status.ts";

/** Watches ClinikAPI's rate limit, so that bookings always have head-room and reading slows down first. */
export type Governor = {
  /** Sends a read, or throws a Refusal (`upstream-busy`) when what is left of the minute is kept for bookings. */
  read<T extends Answered>(call: () => Promise<T>): Promise<T>;
  /** Sends a write, always. */
  write<T extends Answered>(call: () => Promise<T>): Promise<T>;
  /** How much longer than usual a reading should be used: 1 while there is plenty, more as the minute is used up. */
  patience(): number;
  /** Calls since the start, and how many ClinikAPI still takes in this minute, once it has said so. */
  standing(): { calls: number; remaining?: number };
};

type Answered = { meta?: { rateLimitTotal?: number; rateLimitRemaining?: number; rateLimitReset?: number } };

type Limit = { total: number; remaining: number; resetAt: number };

/** The share of a minute's calls that only bookings may use. */
const reservedShare = 0.2;

/** `now` is in milliseconds. */
export function createGovernor(now: () => number = Date.now): Governor {
  let limit: Limit | undefined;
  let calls = 0;

  const current = () => (limit && limit.resetAt > now() ? limit : undefined);

  function note({ meta }: Answered) {
    if (meta?.rateLimitTotal === undefined || meta.rateLimitRemaining === undefined) return;
    limit = {
      total: meta.rateLimitTotal,
      remaining: meta.rateLimitRemaining,
      resetAt: resetAt(meta.rateLimitReset),
    };
  }

  // Builds differ in whether they give the seconds that are left or the seconds since 1970.
  function resetAt(seconds = 60): number {
    return seconds > 1_000_000_000 ? seconds * 1000 : now() + Math.max(1, seconds) * 1000;
  }

  // Another replica, or another program with a key of the organisation, may have used the rest.
  function noteRefusal(error: unknown) {
    if (upstreamStatus(error) !== 429) return;
    const seconds = (error as { retryAfter?: number }).retryAfter ?? 5;
    limit = { total: limit?.total ?? 1, remaining: 0, resetAt: now() + seconds * 1000 };
  }

  async function noted<T extends Answered>(call: () => Promise<T>): Promise<T> {
    calls += 1;
    try {
      const answer = await call();
      note(answer);
      return answer;
    } catch (error) {
      noteRefusal(error);
      throw error;
    }
  }

  return {
    async read(call) {
      const known = current();
      if (known && known.remaining <= known.total * reservedShare) {
        throw new Refusal("upstream-busy", {
          retryAfter: Math.max(1, Math.ceil((known.resetAt - now()) / 1000)),
        });
      }
      return noted(call);
    },
    write: noted,
    standing() {
      const remaining = current()?.remaining;
      return { calls, ...(remaining !== undefined && { remaining }) };
    },
    patience() {
      const known = current();
      if (!known) return 1;
      const share = known.remaining / known.total;
      return share > 0.6 ? 1 : share > 0.4 ? 3 : 6;
    },
  };
}

/** The client as screens use it: its reads are held back when the rate limit is nearly used up. */
export const governed = (client: Clinik, governor: Governor): Clinik => through(client, governor, "read");

/** The client as bookings use it: the governor hears of every call and holds none back. */
export const unhindered = (client: Clinik, governor: Governor): Clinik => through(client, governor, "write");

type Way = "read" | "write";

function through(client: Clinik, governor: Governor, readsBy: Way): Clinik {
  const { fhir } = client;
  const resource = <Resource extends AnyResource>(one: Resource) => resourceThrough(one, governor, readsBy);
  return {
    appointments: resource(client.appointments),
    patients: resource(client.patients),
    practitioners: resource(client.practitioners),
    practitionerRoles: resource(client.practitionerRoles),
    schedules: resource(client.schedules),
    slots: resource(client.slots),
    fhir: {
      request: (...asked) => governor[asked[0] === "GET" ? readsBy : "write"](() => fhir.request(...asked)),
    },
  };
}

type AnyResource = {
  [call in "create" | "read" | "update" | "delete" | "search"]: (...parameters: never[]) => Promise<Answered>;
};

function resourceThrough<Resource extends AnyResource>(
  resource: Resource,
  governor: Governor,
  readsBy: Way,
): Resource {
  const send =
    <Call extends (...parameters: never[]) => Promise<Answered>>(call: Call, way: Way) =>
    (...parameters: Parameters<Call>) =>
      governor[way](() => call(...parameters));
  return {
    ...resource,
    create: send(resource.create, "write"),
    read: send(resource.read, readsBy),
    update: send(resource.update, "write"),
    delete: send(resource.delete, "write"),
    search: send(resource.search, readsBy),
  };
}
