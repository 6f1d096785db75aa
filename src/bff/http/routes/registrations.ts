import type { Hono } from "hono";
import { readJson } from "#bff/http/requests/read-json.ts";
import { readKey } from "#bff/http/requests/read-key.ts";
import { originOf } from "#bff/http/requests/request-origin.ts";
import type { StaffEnv } from "#bff/http/requests/staff-env.ts";
import { routes } from "#bff/http/table/routes.ts";
import { problemDocument } from "#bff/problems/problem-document.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import type { Registrar, RegistrationOutcome } from "#bff/registering/registrar.ts";
import { type RegistrationState, registrationSchema, registrationSentences } from "#contract/registration.ts";

/** Registers new patients, and tells what became of it. */
export const registrationRoutes = (registrar: Pick<Registrar, "register" | "outcomeOf">): Hono<StaffEnv> =>
  routes({
    "POST /api/patients": async (c) => {
      const key = readKey(c.req.header("idempotency-key"));
      const registration = await readJson(c, registrationSchema, registrationSentences);
      const request = { key, staffId: c.get("staff").id, origin: originOf(c), registration };
      const outcome = await registrar.register(request);
      if (outcome.state === "failed") throw refusalOf(outcome);
      return c.json(stateOf(key, outcome), outcome.state === "registered" ? 201 : 202);
    },
    "GET /api/registrations/:key": async (c) => {
      const key = readKey(c.req.param("key"));
      const outcome = await registrar.outcomeOf(key, c.get("staff").id);
      if (!outcome) throw new Refusal("not-found");
      return c.json(stateOf(key, outcome));
    },
  });

function stateOf(key: string, outcome: RegistrationOutcome): RegistrationState {
  if (outcome.state === "failed")
    return { state: "failed", problem: problemDocument(refusalOf(outcome), "") };
  return outcome.state === "confirming" ? { state: "confirming", key } : outcome;
}

const refusalOf = ({ problem }: Extract<RegistrationOutcome, { state: "failed" }>) =>
  new Refusal(problem.code, { errors: problem.errors });
