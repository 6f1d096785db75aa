import type { AuditEntry } from "./audit-entry.ts";
import type { AuditTrail } from "./audit-trail.ts";

/** Puts on record what may be tried again and again. */
export type RepeatRecorder = {
  /** Records it at once; what has the same `sameness` and follows within a while is one further line, with their count. */
  record(sameness: string, entry: AuditEntry): Promise<void>;
  /** Records what has been counted up to now. */
  close(): Promise<void>;
};

const windowMs = 10 * 60_000;

/** Beyond this many at a time each is a line of its own: somebody tries everything, and the limit of requests bounds it. */
const mostWindows = 5000;

type Window = { entry: AuditEntry; repeats: number; timer: NodeJS.Timeout };

/** A line that is written cannot be changed: the count is a line of its own, `lengthMs` milliseconds after the first. */
export function createRepeatRecorder(
  audit: Pick<AuditTrail, "record">,
  { onError, lengthMs = windowMs }: { onError: (error: unknown) => void; lengthMs?: number },
): RepeatRecorder {
  const windows = new Map<string, Window>();
  async function end(sameness: string): Promise<void> {
    const window = windows.get(sameness);
    windows.delete(sameness);
    clearTimeout(window?.timer);
    if (!window?.repeats) return;
    const { entry, repeats } = window;
    await audit.record({ ...entry, details: { ...entry.details, repeats } });
  }
  return {
    async record(sameness, entry) {
      const window = windows.get(sameness);
      if (window) {
        window.repeats += 1;
        window.entry = entry;
        return;
      }
      if (windows.size < mostWindows) {
        const timer = setTimeout(() => void end(sameness).catch(onError), lengthMs).unref();
        windows.set(sameness, { entry, repeats: 0, timer });
      }
      await audit.record(entry);
    },
    async close() {
      for (const sameness of Array.from(windows.keys())) await end(sameness).catch(onError);
    },
  };
}
