import { argv } from "node:process";
import { parseArgs } from "node:util";
import { createAuditKey } from "#bff/audit/audit-key.ts";
import { BrokenChainError, sealAudit } from "#bff/audit/seal-audit.ts";
import { type NotedPlace, verifyAudit } from "#bff/audit/verify-audit.ts";
import { migrateFrontdesk } from "#bff/schema/migrate-frontdesk.ts";
import { openDatabase } from "#bff/start/open-database.ts";
import { readSettings } from "#bff/start/settings.ts";
import { fail, StartError } from "#bff/start/start-error.ts";
import type { AuditCheck, AuditFault } from "#contract/audit.ts";

// npm run audit-trail: proves that the audit is as it was written.

const usage = `How to use it:
  npm run audit-trail -- verify [--head <place>:<link>]
It names the first line that is not as it was written, and then ends with 1. --head is a place that was noted before, from
the server's log or from an earlier run. The settings are those of npm start.`;

function readArguments(): { noted?: NotedPlace } {
  try {
    const { positionals, values } = parseArgs({
      args: argv.slice(2),
      options: { head: { type: "string" } },
      allowPositionals: true,
    });
    const head = values.head?.match(/^(\d{1,15}):([0-9a-f]{64})$/);
    if (positionals.join() !== "verify" || (values.head !== undefined && !head))
      throw new Error("no such use");
    return head?.[1] && head[2] ? { noted: { sequence: Number(head[1]), link: head[2] } } : {};
  } catch {
    throw new StartError(usage);
  }
}

const faults: Record<AuditFault["kind"], (place: string) => string> = {
  changed: (place) => `${place} is not as it was written.`,
  removed: (place) => `${place} was removed.`,
  unlinked: (place) => `${place} is missing from the chain.`,
  "cut-off": (place) => `${place} and what came after were cut off.`,
  inserted: (place) => `${place} was not written by Frontdesk.`,
  head: () => "The chain's head is missing, or was not written by Frontdesk.",
};

function placeOf({ sequence, auditId }: AuditFault): string {
  const line = auditId === undefined ? "" : `, line ${auditId}`;
  return sequence === undefined ? `Line ${auditId}` : `Place ${sequence}${line},`;
}

function report({ verified, foreign, waiting, link, fault }: AuditCheck): string {
  const place = verified + foreign;
  return [
    `Proved: ${verified}. Sealed under another AUTH_SECRET: ${foreign}. Not sealed yet: ${waiting}.`,
    ...(fault ? [faults[fault.kind](placeOf(fault))] : []),
    ...(link && !fault ? [`The last place, to note elsewhere: ${place}:${link}`] : []),
  ].join("\n");
}

try {
  const { noted } = readArguments();
  const settings = readSettings(process.env);
  const database = await openDatabase(settings);
  try {
    await migrateFrontdesk(database);
    const key = createAuditKey(settings.authSecret);
    await sealAudit(database, key).catch((error: unknown) => {
      // What is broken is what the walk tells of.
      if (!(error instanceof BrokenChainError)) throw error;
    });
    const check = await verifyAudit(database, key, noted);
    process.stdout.write(`${report(check)}\n`);
    if (check.fault || check.foreign > 0) process.exitCode = 1;
  } finally {
    await database.close();
  }
} catch (error) {
  fail(error);
}
