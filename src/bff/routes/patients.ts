import { Hono } from "hono";
import { patientQuerySchema } from "#contract/patient.ts";
import { Refusal } from "../problem/refusal.ts";
import type { ClinicRecords } from "../upstream/clinic-records.ts";
import { readId } from "./read-id.ts";
import { readQuery } from "./read-query.ts";

export const patientRoutes = (records: Pick<ClinicRecords, "searchPatients" | "patient">) =>
  new Hono()
    .get("/patients", async (c) => {
      const { q } = readQuery(c, patientQuerySchema);
      return c.json(await records.searchPatients(q));
    })
    .get("/patients/:id", async (c) => {
      const patient = await records.patient(readId(c));
      if (!patient) throw new Refusal("not-found");
      return c.json(patient);
    });
