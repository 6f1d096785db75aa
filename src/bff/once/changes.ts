import { EventEmitter, once } from "node:events";
import type { AppointmentsChanged } from "#contract/event.ts";
import type { Database, Queries } from "#lib/database/database.ts";

/**
 * Something became of an intent; ids only, since the text passes through the database. With `patientId`, the patient's
 * appointments changed.
 */
type Announcement = Pick<AppointmentsChanged, "key"> & Partial<AppointmentsChanged>;

const channel = "frontdesk_changes";

/** SQL: tells every replica, once the transaction commits, what the text parameter says; null says nothing. */
export const notify = (parameter: string) =>
  `case when ${parameter}::text is not null then pg_notify('${channel}', ${parameter}::text) end`;

export const changeText = ({ key, patientId }: Announcement) => JSON.stringify({ key, patientId });

/** Tells every replica, once the transaction commits. */
export async function announce(queries: Queries, change: Announcement): Promise<void> {
  await queries.query(`select ${notify("$1")}`, [changeText(change)]);
}

// What a notification may carry at most. PostgreSQL, NOTIFY.
const maximumBytes = 7999;

/**
 * The text that gives every replica a sealed copy of an appointment that is about to be announced, so that none of them
 * has to read it from ClinikAPI. Nothing when it does not fit; then it is read.
 */
export function copyText(sealed: Uint8Array): string | null {
  const text = JSON.stringify({ copy: Buffer.from(sealed).toString("base64") });
  return text.length <= maximumBytes ? text : null;
}

/** What any replica tells. */
export type Changes = {
  /** Calls `onChange` for each until the returned function is called; with `gap` when some may have been missed. */
  subscribe(onChange: (change: AppointmentsChanged | "gap") => void): () => void;
  /** Calls `onCopy` with each sealed copy that is given around. */
  subscribeCopies(onCopy: (sealed: Uint8Array) => void): void;
  /** Resolves at the next change of this intent, or when `signal` aborts. */
  next(key: string, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
};

export async function hearChanges(database: Database): Promise<Changes> {
  const emitter = new EventEmitter().setMaxListeners(0);
  const hear = (payload: string) => {
    const message = JSON.parse(payload) as Announcement | { copy: string };
    if ("copy" in message) {
      emitter.emit("copy", Buffer.from(message.copy, "base64"));
      return;
    }
    if (message.patientId !== undefined) emitter.emit("change", message);
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
