import { Hono } from "hono";
import type { ClinicLists } from "#contract/clinic-lists.ts";

/** Tells what the clinic offers, and the texts that it uses often. */
export const clinicRoutes = (lists: ClinicLists) => new Hono().get("/clinic", (c) => c.json(lists));
