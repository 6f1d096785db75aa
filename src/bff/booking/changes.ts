import { EventEmitter, once } from "node:events";
import type { AppointmentsChanged } from "#contract/event.ts";
import type { Database, Queries } from "#lib/database/database.ts";

/** Something in the ledger changed; ids only, since the text passes through the database. */
type Change = AppointmentsChanged;

const channel = "frontdesk_changes";

/** Tells every replica, once the transaction commits. */
export async function announce(queries: Queries, change: Change): Promise<void> {
  await queries.query("select pg_notify($1, $2)", [channel, JSON.stringify(change)]);
}

// What a notification may carry at most. PostgreSQL, NOTIFY.
const maximumBytes = 7999;

/**
 * Gives every replica a sealed copy of an appointment that is about to be announced, so that none of them has to read it
 * from ClinikAPI. One that does not fit is read.
 */
export async function announceCopy(queries: Queries, sealed: Uint8Array): Promise<void> {
  const payload = JSON.stringify({ copy: Buffer.from(sealed).toString("base64") });
  if (payload.length <= maximumBytes) await queries.query("select pg_notify($1, $2)", [channel, payload]);
}

/** The changes that any replica made. */
export type Changes = {
  /** Calls `onChange` for each until the returned function is called; with `gap` when some may have been missed. */
  subscribe(onChange: (change: Change | "gap") => void): () => void;
  /** Calls `onCopy` with each sealed copy that is given around. */
  subscribeCopies(onCopy: (sealed: Uint8Array) => void): void;
  /** Resolves at the next change of this intent, or when `signal` aborts. */
  next(key: string, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
};

export async function hearChanges(database: Database): Promise<Changes> {
  const emitter = new EventEmitter().setMaxListeners(0);
  const hear = (payload: string) => {
    const message = JSON.parse(payload) as Change | { copy: string };
    if ("copy" in message) {
      emitter.emit("copy", Buffer.from(message.copy, "base64"));
      return;
    }
    emitter.emit("change", message);
    emitter.emit(`key ${message.key}`);
  };
  const stop = await database.listen(channel, hear, () => emitter.emit("change", "gap"));
  return {
    subscribe(onChange) {
      emitter.on("change", onChange);
      return () => emitter.off("change", onChange);
    },
    subscribeCopies: (onCopy) => void emitter.on("copy", onCopy),
    async next(key, signal) {
      await once(emitter, `key ${key}`, { signal }).catch(() => undefined);
    },
    close: stop,
  };
}
