import { Hono } from "hono";
import { patientQuerySchema } from "#contract/patient.ts";
import type { StaffEnv } from "../guards/check-staff.ts";
import type { PatientDesk } from "../patients/patient-desk.ts";
import { Refusal } from "../problem/refusal.ts";
import { readId } from "./read-id.ts";
import { readQuery } from "./read-query.ts";

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
