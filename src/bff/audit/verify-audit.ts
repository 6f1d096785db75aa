import type { AuditCheck, AuditFault } from "#contract/audit.ts";
import type { Database, Queries } from "#lib/database/database.ts";
import { type AuditHead, isGenuine, readHead } from "./audit-head.ts";
import { type AuditKey, isEqual } from "./audit-key.ts";
import { type AuditText, auditText, canonicalRow } from "./audit-row.ts";
import { isOurs } from "./seal-audit.ts";

/** A place in the chain that was noted elsewhere. */
export type NotedPlace = { sequence: number; link: string };

type Link = AuditText & {
  sequence: number;
  audit_id: number;
  link: Uint8Array;
  key_name: string;
  number: number | null;
};

/** Walks along the whole chain, a thousand rows at a time. `noted`: a place that must be in it. */
export async function verifyAudit(
  database: Database,
  key: AuditKey,
  noted?: NotedPlace,
): Promise<AuditCheck> {
  const check: AuditCheck = { verified: 0, foreign: 0, waiting: 0, link: "" };
  // Read first: what is sealed meanwhile comes after it.
  const head = await readHead(database);
  if (!head || !isGenuine(head, key)) return { ...check, fault: { kind: "head" } };
  const walk = { check, head, key, noted, previous: new Uint8Array() as Uint8Array };
  const fault = (await walkAlong(database, walk)) ?? (await beside(database, walk));
  return { ...check, ...(fault && { fault }) };
}

type Walk = {
  check: AuditCheck;
  head: AuditHead;
  key: AuditKey;
  noted?: NotedPlace;
  previous: Uint8Array;
};

async function walkAlong(queries: Queries, walk: Walk): Promise<AuditFault | undefined> {
  const { head } = walk;
  const end = Math.max(head.sequence, walk.noted?.sequence ?? 0);
  let sequence = 0;
  while (sequence < end) {
    const links = await linksAfter(queries, sequence);
    for (const link of links) {
      sequence += 1;
      const fault = stepOver(walk, link, sequence);
      if (fault) return fault;
    }
    if (links.length === 0) return { kind: "cut-off", sequence: sequence + 1 };
  }
  return undefined;
}

const linksAfter = (queries: Queries, sequence: number) =>
  queries.query<Link>(
    `select chain.sequence, chain.audit_id, chain.link, chain.key_name, audit.id as number, ${auditText}
     from frontdesk.audit_chain as chain left join frontdesk.audit on audit.id = chain.audit_id
     where chain.sequence > $1 order by chain.sequence limit 1000`,
    [sequence],
  );

function stepOver(walk: Walk, link: Link, sequence: number): AuditFault | undefined {
  const { check, head, key, noted } = walk;
  const { audit_id: auditId, number, link: stored, key_name: keyName, sequence: found, ...row } = link;
  if (found !== sequence) return { kind: "unlinked", sequence };
  if (number === null) return { kind: "removed", sequence, auditId };
  const changed: AuditFault = { kind: "changed", sequence, auditId };
  const proved = key.link({ previous: walk.previous, sequence }, canonicalRow(row));
  if (keyName === key.name && !isEqual(stored, proved)) return changed;
  if (sequence === head.sequence && !isEqual(stored, head.link)) return changed;
  if (sequence === noted?.sequence && Buffer.from(stored).toString("hex") !== noted.link) return changed;
  if (keyName === key.name) check.verified += 1;
  else check.foreign += 1;
  walk.previous = stored;
  check.link = Buffer.from(stored).toString("hex");
  return undefined;
}

/** Rows that are not in the chain: those that wait are ours, others somebody has put there. */
async function beside(queries: Queries, { check, head, key }: Walk): Promise<AuditFault | undefined> {
  let last = 0;
  for (;;) {
    const rows = await queries.query<AuditText & { number: number }>(
      `select audit.id as number, ${auditText} from frontdesk.audit
       where audit.id > $1 and not exists (select 1 from frontdesk.audit_chain where audit_id = audit.id)
       order by audit.id limit 1000`,
      [last],
    );
    const inserted = rows.find((row) => !isOurs(row, head, key));
    if (inserted) return { kind: "inserted", auditId: inserted.number };
    check.waiting += rows.length;
    last = rows.at(-1)?.number ?? last;
    if (rows.length === 0) return undefined;
  }
}
