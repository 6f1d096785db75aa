import { Hono } from "hono";
import type { StaffEnv } from "#bff/http/guards/check-staff.ts";
import { readId } from "#bff/http/requests/read-id.ts";
import { readQuery } from "#bff/http/requests/read-query.ts";
import type { PatientDesk } from "#bff/people/patient-desk.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import { patientQuerySchema } from "#contract/patient.ts";

export const patientRoutes = (patients: PatientDesk): Hono<StaffEnv> =>
  new Hono<StaffEnv>()
    .get("/patients", async (c) => {
      const { q } = readQuery(c, patientQuerySchema);
      return c.json(await (q === undefined ? patients.recent(c.get("staff").id) : patients.search(q)));
    })
    .get("/patients/:id", async (c) => {
      const patient = await patients.find(readId(c));
      if (!patient) throw new Refusal("not-found");
      return c.json(patient);
    })
    .get("/patients/:id/visits", async (c) => c.json(await patients.visits(readId(c))));
