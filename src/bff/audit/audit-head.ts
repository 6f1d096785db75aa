import type { Queries } from "#lib/database/database.ts";
import { type AuditKey, isEqual } from "./audit-key.ts";

/** The end of the chain: how many rows are sealed, and the last link. */
export type AuditHead = {
  sequence: number;
  link: Uint8Array;
  unstampedUntil: number;
  /** Under which secret it was written; missing before the first row is sealed. */
  keyName?: string;
  code?: Uint8Array;
};

type HeadRow = {
  sequence: number;
  link: Uint8Array;
  unstamped_until: number;
  key_name: string | null;
  code: Uint8Array | null;
};

/** The head of the chain; undefined when somebody has removed it. */
export async function readHead(queries: Queries): Promise<AuditHead | undefined> {
  const [row] = await queries.query<HeadRow>(
    "select sequence, link, unstamped_until, key_name, code from frontdesk.audit_head",
  );
  if (!row) return undefined;
  return {
    sequence: row.sequence,
    link: row.link,
    unstampedUntil: row.unstamped_until,
    keyName: row.key_name ?? undefined,
    code: row.code ?? undefined,
  };
}

/** Whether Frontdesk wrote the head, as far as this key can tell. */
export function isGenuine(head: AuditHead, key: AuditKey): boolean {
  if (head.keyName === undefined) return head.sequence === 0 && head.code === undefined;
  return head.keyName !== key.name || isEqual(head.code ?? new Uint8Array(), key.head(head));
}

export async function writeHead(queries: Queries, head: AuditHead, key: AuditKey): Promise<void> {
  await queries.query("update frontdesk.audit_head set sequence = $1, link = $2, key_name = $3, code = $4", [
    head.sequence,
    head.link,
    key.name,
    key.head(head),
  ]);
}
