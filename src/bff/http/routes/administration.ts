import { Hono } from "hono";
import type { AuditTrail } from "#bff/audit/audit-trail.ts";
import type { StaffEnv } from "#bff/http/requests/staff-env.ts";
import { createSeal } from "#bff/secrets/seal.ts";
import { createStaffAdmin } from "#bff/staff/staff-admin.ts";
import type { ClinicRecords } from "#bff/times/calendar/clinic-records.ts";
import type { Database } from "#lib/database/database.ts";
import { auditRoutes } from "./audit.ts";
import { staffRoutes } from "./staff.ts";

type Administration = {
  database: Database;
  audit: AuditTrail;
  records: ClinicRecords;
  secret: string;
  clinicName: string;
};

/** What an admin keeps and reads: accounts and the audit. */
export const administrationRoutes = ({
  database,
  audit,
  records,
  secret,
  clinicName,
}: Administration): Hono<StaffEnv> =>
  new Hono<StaffEnv>()
    .route("/", staffRoutes({ staff: createStaffAdmin({ database, key: audit.key, clinicName }), records }))
    .route("/", auditRoutes({ audit, database, records, seal: createSeal(secret) }));
