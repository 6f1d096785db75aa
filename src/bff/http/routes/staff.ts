import type { Hono } from "hono";
import { readId } from "#bff/http/requests/read-id.ts";
import { readJson } from "#bff/http/requests/read-json.ts";
import { originOf } from "#bff/http/requests/request-origin.ts";
import type { StaffEnv } from "#bff/http/requests/staff-env.ts";
import { routes } from "#bff/http/table/routes.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import type { StaffAdmin } from "#bff/staff/staff-admin.ts";
import type { ClinicRecords } from "#bff/times/calendar/clinic-records.ts";
import { newStaffSchema, type StaffList, staffChangeSchema } from "#contract/staff.ts";

type StaffDesk = { staff: StaffAdmin; records: Pick<ClinicRecords, "practitioners"> };

/** Keeps the accounts of those who may sign in. */
export function staffRoutes({ staff, records }: StaffDesk): Hono<StaffEnv> {
  const refuseUnknown = async (practitionerId: string | null | undefined) => {
    if (!practitionerId) return;
    const known = await records.practitioners();
    if (known.some(({ id }) => id === practitionerId)) return;
    const message = "is no active practitioner of the clinic";
    throw new Refusal("invalid-fields", { errors: [{ field: "practitionerId", message }] });
  };
  return routes({
    "GET /api/staff": async (c) => {
      const list: StaffList = { accounts: await staff.list() };
      return c.json(list);
    },
    "POST /api/staff": async (c) => {
      const account = await readJson(c, newStaffSchema);
      await refuseUnknown(account.practitionerId);
      return c.json(await staff.add(account, originOf(c)), 201);
    },
    "PATCH /api/staff/:id": async (c) => {
      const change = await readJson(c, staffChangeSchema);
      await refuseUnknown(change.practitionerId);
      return c.json(await staff.change(readId(c), change, originOf(c)));
    },
  });
}
