import { Hono } from "hono";
import { type RegistrationState, registrationSchema, registrationSentences } from "#contract/registration.ts";
import { originOf } from "../audit/request-origin.ts";
import type { StaffEnv } from "../guards/check-staff.ts";
import { Refusal } from "../problem/refusal.ts";
import type { Registrar } from "../registering/registrar.ts";
import { readJson } from "./read-json.ts";
import { readKey } from "./read-key.ts";

/** Registers new patients. Asking again with the same key tells what became of the first time. Mounted at `/api`. */
export const registrationRoutes = (registrar: Pick<Registrar, "register">): Hono<StaffEnv> =>
  new Hono<StaffEnv>().post("/patients", async (c) => {
    const key = readKey(c.req.header("idempotency-key"));
    const registration = await readJson(c, registrationSchema, registrationSentences);
    const request = { key, staffId: c.get("staff").id, origin: originOf(c), registration };
    const outcome = await registrar.register(request);
    if (outcome.state === "failed")
      throw new Refusal(outcome.problem.code, { errors: outcome.problem.errors });
    if (outcome.state === "confirming") return c.json<RegistrationState>({ state: "confirming", key }, 202);
    return c.json<RegistrationState>(outcome, 201);
  });
