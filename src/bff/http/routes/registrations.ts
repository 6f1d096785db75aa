import { Hono } from "hono";
import type { StaffEnv } from "#bff/http/guards/check-staff.ts";
import { readJson } from "#bff/http/requests/read-json.ts";
import { readKey } from "#bff/http/requests/read-key.ts";
import { originOf } from "#bff/http/requests/request-origin.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import type { Registrar } from "#bff/registering/registrar.ts";
import { type RegistrationState, registrationSchema, registrationSentences } from "#contract/registration.ts";

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
