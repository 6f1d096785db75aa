import { Hono } from "hono";
import type { PractitionerList } from "#contract/practitioner.ts";
import type { ClinicRecords } from "../upstream/clinic-records.ts";

export const practitionerRoutes = (records: Pick<ClinicRecords, "practitioners">) =>
  new Hono().get("/practitioners", async (c) => {
    const list: PractitionerList = { practitioners: await records.practitioners() };
    return c.json(list);
  });
