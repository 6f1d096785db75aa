import type { Changes } from "#bff/once/changes.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import type { NewPatients } from "#bff/registering/new-patients.ts";
import type { Holds } from "#bff/times/holds/holds.ts";
import {
  appointmentsEvent,
  heartbeatEvent,
  heartbeatMs,
  holdsEvent,
  patientsEvent,
  resyncEvent,
} from "#contract/event.ts";

/** Who listens for what changed at any desk. */
export type EventStreams = {
  /** A place for one stream. Throws a Refusal, `too-many-requests`, when the account has as many as it may. */
  take(staffId: string): Place;
};

type Place = {
  /** Calls `hear` with each event until the place is left. */
  listen(hear: (event: Uint8Array) => void): void;
  leave(): void;
};

type Sources = {
  changes: Pick<Changes, "subscribe">;
  holds: Pick<Holds, "subscribe">;
  newPatients: Pick<NewPatients, "subscribe">;
};

/** A browser has one for all its tabs; a whole clinic may share an account. */
export const mostStreamsOfAccount = 60;

const waitSeconds = 60;

const encoder = new TextEncoder();

/** The text of an event, in the form of server-sent events. */
export const eventText = (event: string, data: object = {}): Uint8Array =>
  encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\nid: ${Date.now()}\n\n`);

/** Each event is written once, whoever hears it. */
export function createEventStreams({ changes, holds, newPatients }: Sources): EventStreams {
  const hearers = new Map<object, (event: Uint8Array) => void>();
  const counts = new Map<string, number>();
  const tell = (event: string, data?: object) => {
    if (hearers.size === 0) return;
    const text = eventText(event, data);
    for (const hear of hearers.values()) hear(text);
  };
  changes.subscribe((change) => (change === "gap" ? tell(resyncEvent) : tell(appointmentsEvent, change)));
  holds.subscribe(() => tell(holdsEvent));
  newPatients.subscribe(() => tell(patientsEvent));
  let beating: ReturnType<typeof setInterval> | undefined;
  return {
    take(staffId) {
      const count = counts.get(staffId) ?? 0;
      if (count >= mostStreamsOfAccount) throw new Refusal("too-many-requests", { retryAfter: waitSeconds });
      counts.set(staffId, count + 1);
      const place: Place = {
        listen(hear) {
          hearers.set(place, hear);
          beating ??= setInterval(() => tell(heartbeatEvent), heartbeatMs);
        },
        leave() {
          hearers.delete(place);
          if (counts.get(staffId) === 1) counts.delete(staffId);
          else counts.set(staffId, (counts.get(staffId) ?? 1) - 1);
          if (hearers.size > 0) return;
          clearInterval(beating);
          beating = undefined;
        },
      };
      return place;
    },
  };
}
