import type { Hono } from "hono";
import { stream } from "hono/streaming";
import { auditCsv } from "#bff/audit/audit-csv.ts";
import type { AuditTrail } from "#bff/audit/audit-trail.ts";
import { pageRows, readAudit, sealedReasonOf } from "#bff/audit/read-audit.ts";
import { readQuery } from "#bff/http/requests/read-query.ts";
import { originOf } from "#bff/http/requests/request-origin.ts";
import type { StaffEnv } from "#bff/http/requests/staff-env.ts";
import { routes } from "#bff/http/table/routes.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import type { Seal } from "#bff/secrets/seal.ts";
import { namesOfStaff } from "#bff/staff/staff-accounts.ts";
import type { ClinicRecords } from "#bff/times/calendar/clinic-records.ts";
import { type AuditPage, type AuditReason, auditFilterSchema, auditQuerySchema } from "#contract/audit.ts";
import type { Database } from "#lib/database/database.ts";

type AuditDesk = {
  audit: AuditTrail;
  database: Database;
  records: Pick<ClinicRecords, "people">;
  seal: Pick<Seal, "open">;
};

/** Tells what everybody did, and how far that is proved. */
export const auditRoutes = ({ audit, database, records, seal }: AuditDesk): Hono<StaffEnv> =>
  routes({
    "GET /api/audit": async (c) => {
      const { cursor, ...filter } = readQuery(c, auditQuerySchema);
      const stored = await readAudit(database, filter, { after: cursor, rows: pageRows + 1 });
      const shown = stored.slice(0, pageRows);
      const lines = shown.map(({ line }) => line);
      const staffIds = lines.flatMap((one) => [one.staffId, one.subjectId]).filter((id) => id !== undefined);
      const [staff, { patients }] = await Promise.all([
        namesOfStaff(database, staffIds),
        records.people(lines.filter((one) => one.patientId !== undefined)),
      ]);
      const page: AuditPage = {
        lines,
        ...(stored.length > pageRows && { next: shown.at(-1)?.cursor }),
        names: {
          staff,
          patients: Object.fromEntries([...patients].map(([id, { name }]) => [id, name])),
        },
      };
      return c.json(page);
    },
    "GET /api/audit.csv": async (c) => {
      const filter = readQuery(c, auditFilterSchema);
      await audit.record({ ...originOf(c), action: "export-audit", details: { filter } });
      c.header("Content-Type", "text/csv; charset=utf-8");
      c.header("Content-Disposition", 'attachment; filename="audit.csv"');
      return stream(c, async (out) => {
        for await (const part of auditCsv(database, filter)) {
          if (out.aborted) return;
          await out.write(part);
        }
      });
    },
    "GET /api/audit/chain": async (c) => c.json(await audit.verify()),
    "GET /api/audit/:id/reason": async (c) => {
      const id = c.req.param("id") ?? "";
      const found = /^\d{1,15}$/.test(id) ? await sealedReasonOf(database, Number(id)) : undefined;
      if (!found) throw new Refusal("not-found");
      const reason: AuditReason = { reason: openReason(seal, found) };
      return c.json(reason);
    },
  });

// One that was sealed under another secret can be read by nobody any more.
function openReason(
  seal: AuditDesk["seal"],
  { sealed, context }: { sealed: Uint8Array; context: string },
): string {
  try {
    return seal.open(sealed, context);
  } catch (error) {
    throw new Refusal("not-found", {}, { cause: error });
  }
}
