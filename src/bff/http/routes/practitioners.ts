import { routes } from "#bff/http/table/routes.ts";
import type { ClinicRecords } from "#bff/times/calendar/clinic-records.ts";
import type { PractitionerList } from "#contract/practitioner.ts";

export const practitionerRoutes = (records: Pick<ClinicRecords, "practitioners">) =>
  routes({
    "GET /api/practitioners": async (c) => {
      const list: PractitionerList = { practitioners: await records.practitioners() };
      return c.json(list);
    },
  });
