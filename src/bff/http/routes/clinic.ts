import { routes } from "#bff/http/table/routes.ts";
import type { ClinicLists } from "#contract/clinic-lists.ts";

/** Tells what the clinic offers, and the texts that it uses often. */
export const clinicRoutes = (lists: ClinicLists) =>
  routes({
    "GET /api/clinic": (c) => c.json(lists),
  });
