import { EventEmitter } from "node:events";
import type { Database } from "#lib/database/database.ts";

/** Which people's sessions end, at whatever replica or by whatever program. */
export type SessionEnds = {
  /**
   * Calls `onEnd` whenever a session of this person may have ended, one of several perhaps, until the returned function
   * is called.
   */
  subscribe(staffId: string, onEnd: () => void): () => void;
  close(): Promise<void>;
};

/** Hears what the table of sessions tells of itself. The tables of sign-in are up to date. */
export async function hearSessionEnds(database: Database): Promise<SessionEnds> {
  const emitter = new EventEmitter().setMaxListeners(0);
  const stop = await database.listen(
    "frontdesk_session_ends",
    (staffId) => emitter.emit(`staff ${staffId}`),
    () => emitter.emit("gap"),
  );
  return {
    subscribe(staffId, onEnd) {
      const names = [`staff ${staffId}`, "gap"];
      for (const name of names) emitter.on(name, onEnd);
      return () => names.forEach((name) => emitter.off(name, onEnd));
    },
    close: stop,
  };
}
