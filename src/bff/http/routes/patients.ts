import type { Hono } from "hono";
import { readId } from "#bff/http/requests/read-id.ts";
import { readJson } from "#bff/http/requests/read-json.ts";
import type { StaffEnv } from "#bff/http/requests/staff-env.ts";
import { routes } from "#bff/http/table/routes.ts";
import type { PatientDesk } from "#bff/people/patient-desk.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import { patientSearchSchema } from "#contract/patient.ts";
import type { PatientChart } from "#contract/patient-chart.ts";

export const patientRoutes = (
  patients: PatientDesk,
  chartOf: (id: string) => Promise<PatientChart | undefined>,
): Hono<StaffEnv> =>
  routes({
    "GET /api/patients": async (c) => c.json(await patients.recent(c.get("staff").id)),
    "POST /api/patients/search": async (c) => {
      const { q } = await readJson(c, patientSearchSchema);
      return c.json(await patients.search(q));
    },
    "GET /api/patients/:id": async (c) => {
      const patient = await patients.find(readId(c));
      if (!patient) throw new Refusal("not-found");
      return c.json(patient);
    },
    "GET /api/patients/:id/appointments": async (c) => {
      const chart = await chartOf(readId(c));
      if (!chart) throw new Refusal("not-found");
      return c.json(chart);
    },
    "GET /api/patients/:id/visits": async (c) => c.json(await patients.visits(readId(c))),
  });
