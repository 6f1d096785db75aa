import type { Database, Queries } from "#lib/database/database.ts";
import { type AuditHead, isGenuine, readHead, writeHead } from "./audit-head.ts";
import type { AuditKey } from "./audit-key.ts";
import { type AuditText, auditText, canonicalRow } from "./audit-row.ts";

/** The chain is not as Frontdesk left it, so that nothing more is sealed: whoever verifies it is told where. */
export class BrokenChainError extends Error {
  override name = "BrokenChainError";
}

const batchRows = 500;

/**
 * Links the rows of the audit that are committed and not sealed yet into the chain, in the order of their numbers as far
 * as they are there. Replicas take turns. Answers the head. Throws a BrokenChainError.
 */
export async function sealAudit(database: Database, key: AuditKey): Promise<AuditHead> {
  for (;;) {
    const { head, isAll } = await database.transaction((transaction) => sealBatch(transaction, key));
    if (isAll) return head;
  }
}

/** Whether there is anything to seal. */
export async function isSealed(queries: Queries): Promise<boolean> {
  return (await queries.query("select 1 from frontdesk.audit_pending limit 1")).length === 0;
}

async function sealBatch(queries: Queries, key: AuditKey): Promise<{ head: AuditHead; isAll: boolean }> {
  await queries.query("select pg_advisory_xact_lock(hashtextextended('frontdesk audit chain', 0))");
  const head = await readHead(queries);
  if (!head || !isGenuine(head, key) || !(await isAtTheEnd(queries, head))) throw new BrokenChainError();
  const rows = await queries.query<AuditText & { number: number }>(
    `with taken as (
       delete from frontdesk.audit_pending
       where audit_id in (select audit_id from frontdesk.audit_pending order by audit_id limit ${batchRows})
       returning audit_id
     )
     select audit.id as number, ${auditText} from frontdesk.audit join taken on taken.audit_id = audit.id
     order by audit.id`,
  );
  // What Frontdesk did not write does not become part of the chain; whoever verifies it finds it beside.
  const genuine = rows.filter((row) => isOurs(row, head, key));
  const end = await append(queries, genuine, { head, key });
  return { head: end, isAll: rows.length < batchRows };
}

/** Whether Frontdesk wrote a row, by its stamp; rows of old have none. */
export function isOurs(
  { stamp, ...row }: AuditText & { number: number },
  { unstampedUntil }: Pick<AuditHead, "unstampedUntil">,
  key: AuditKey,
): boolean {
  if (stamp === null) return row.number <= unstampedUntil;
  return key.isStamp(Buffer.from(stamp, "hex"), row);
}

async function append(
  queries: Queries,
  rows: (AuditText & { number: number })[],
  { head, key }: { head: AuditHead; key: AuditKey },
): Promise<AuditHead> {
  let { sequence, link } = head;
  const links: string[] = [];
  for (const row of rows) {
    sequence += 1;
    link = key.link({ previous: link, sequence }, canonicalRow(row));
    links.push(Buffer.from(link).toString("hex"));
  }
  const end = { ...head, sequence, link, keyName: key.name };
  if (rows.length === 0) return end;
  await queries.query(
    `insert into frontdesk.audit_chain (sequence, audit_id, link, key_name)
     select $1::bigint + place, number::bigint, decode(link, 'hex'), $4
     from unnest($2::text[], $3::text[]) with ordinality as sealed (number, link, place)`,
    [head.sequence, rows.map(({ number }) => String(number)), links, key.name],
  );
  await writeHead(queries, end, key);
  return end;
}

// A head of another secret proves nothing by itself, so it has to be that of the last row.
async function isAtTheEnd(queries: Queries, head: AuditHead): Promise<boolean> {
  const [last] = await queries.query<{ sequence: number; link: Uint8Array; key_name: string }>(
    "select sequence, link, key_name from frontdesk.audit_chain order by sequence desc limit 1",
  );
  if (!last) return head.sequence === 0;
  return (
    last.sequence === head.sequence &&
    Buffer.from(last.link).equals(Buffer.from(head.link)) &&
    last.key_name === head.keyName
  );
}
