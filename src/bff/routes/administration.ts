import { Hono } from "hono";
import type { Database } from "#lib/database/database.ts";
import type { AuditTrail } from "../audit/audit-trail.ts";
import { createStaffAdmin } from "../auth/staff-admin.ts";
import { createSeal } from "../booking/seal.ts";
import type { ClinicRecords } from "../upstream/clinic-records.ts";
import { auditRoutes } from "./audit.ts";
import { staffRoutes } from "./staff.ts";

type Administration = { database: Database; audit: AuditTrail; records: ClinicRecords; secret: string };

/** What an admin keeps and reads: accounts and the audit. Mounted at `/api`. */
export const administrationRoutes = ({ database, audit, records, secret }: Administration): Hono =>
  new Hono()
    .route("/", staffRoutes({ staff: createStaffAdmin(database, audit.key), records }))
    .route("/", auditRoutes({ audit, database, records, seal: createSeal(secret) }));
