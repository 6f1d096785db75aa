import type { AuditCheck } from "#contract/audit.ts";
import type { Database } from "#lib/database/database.ts";
import type { AuditEntry } from "./audit-entry.ts";
import type { AuditHead } from "./audit-head.ts";
import type { AuditKey } from "./audit-key.ts";
import { recordAudit } from "./record-audit.ts";
import { isSealed, sealAudit } from "./seal-audit.ts";
import { verifyAudit } from "./verify-audit.ts";

/** The record of what everybody did. Its rows are sealed into a chain a moment after they are written. */
export type AuditTrail = {
  key: AuditKey;
  record(entry: AuditEntry): Promise<void>;
  /** Seals what there is, and walks along all of the chain; who asks at the same moment waits for the same walk. */
  verify(): Promise<AuditCheck>;
  close(): Promise<void>;
};

type TrailOptions = {
  database: Database;
  key: AuditKey;
  /** Hears of an error while sealing; nothing is lost by it, the next round comes. */
  onError: (error: unknown) => void;
  /** Hears of the head now and then, so that it is noted where whoever has the database alone does not reach. */
  onSealed?: (head: AuditHead) => void;
  /** Between two rounds of sealing, in milliseconds. */
  roundMs?: number;
};

/** Begins to seal, until it is closed. The tables are the ledger's to make. */
export function openAuditTrail(options: TrailOptions): AuditTrail {
  const { database, key, onError } = options;
  const stop = sealForever(options);
  let walk: Promise<AuditCheck> | undefined;
  return {
    key,
    record: (entry) => recordAudit(database, key, entry),
    verify() {
      walk ??= sealAudit(database, key)
        // A chain that is broken is what the walk tells of.
        .catch(onError)
        .then(() => verifyAudit(database, key))
        .finally(() => (walk = undefined));
      return walk;
    },
    close: stop,
  };
}

const notingMs = 3_600_000;

function sealForever({ database, key, onError, onSealed, roundMs = 2000 }: TrailOptions) {
  let isStopping = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<unknown> = Promise.resolve();
  let head: AuditHead | undefined;
  let noted = { sequence: 0, at: Number.NEGATIVE_INFINITY };

  function note() {
    if (!head || head.sequence === noted.sequence) return;
    noted = { sequence: head.sequence, at: performance.now() };
    onSealed?.(head);
  }

  async function seal() {
    if (!(await isSealed(database))) head = await sealAudit(database, key);
  }

  function schedule() {
    if (isStopping) return;
    timer = setTimeout(() => {
      round = seal().catch(onError).finally(schedule);
      if (performance.now() - noted.at > notingMs) note();
    }, roundMs);
    timer.unref();
  }

  schedule();
  return async () => {
    isStopping = true;
    clearTimeout(timer);
    await round;
    await seal().catch(onError);
    note();
  };
}
