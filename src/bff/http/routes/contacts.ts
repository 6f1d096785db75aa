import type { Hono } from "hono";
import type { ContactDesk, ContactOutcome } from "#bff/contact/contact-desk.ts";
import { readId } from "#bff/http/requests/read-id.ts";
import { readJson } from "#bff/http/requests/read-json.ts";
import { readKey } from "#bff/http/requests/read-key.ts";
import { nameConcerns, originOf } from "#bff/http/requests/request-origin.ts";
import type { StaffEnv } from "#bff/http/requests/staff-env.ts";
import { routes } from "#bff/http/table/routes.ts";
import { problemDocument } from "#bff/problems/problem-document.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import type { ContactState } from "#contract/contact-state.ts";
import { contactChangeSchema, contactSentences, type PatientDetails } from "#contract/patient-contact.ts";

type Sources = {
  contacts: Pick<ContactDesk, "change" | "outcomeOf">;
  /** A patient as the record has them now. Throws the client's error. */
  details: (id: string) => Promise<PatientDetails | undefined>;
};

/** Changes how patients are reached, and tells what became of it. */
export function contactRoutes({ contacts, details }: Sources): Hono<StaffEnv> {
  const refusalOf = async ({ problem, id }: Extract<ContactOutcome, { state: "failed" }>) => {
    if (problem.code !== "changed-meanwhile") return new Refusal(problem.code, { errors: problem.errors });
    // Without what it is now the refusal is as true.
    const now = await details(id).catch(() => undefined);
    return new Refusal(problem.code, now && { currentContact: now.contact });
  };
  const stateOf = async (key: string, outcome: ContactOutcome): Promise<ContactState> => {
    if (outcome.state === "failed")
      return { state: "failed", problem: problemDocument(await refusalOf(outcome), "") };
    if (outcome.state === "confirming") return { state: "confirming", key };
    const { patient, contact } = outcome;
    return { state: "changed", patient, contact };
  };
  return routes({
    "PATCH /api/patients/:id": async (c) => {
      const key = readKey(c.req.header("idempotency-key"));
      const change = await readJson(c, contactChangeSchema, contactSentences);
      const patientId = readId(c);
      nameConcerns(c, { action: "change-contact", patientId });
      const request = { key, staffId: c.get("staff").id, origin: originOf(c), patientId, change };
      const outcome = await contacts.change(request);
      if (outcome.state === "failed") throw await refusalOf(outcome);
      return c.json(await stateOf(key, outcome), outcome.state === "changed" ? 200 : 202);
    },
    "GET /api/contact-changes/:key": async (c) => {
      const key = readKey(c.req.param("key"));
      const outcome = await contacts.outcomeOf(key, c.get("staff").id);
      if (!outcome) throw new Refusal("not-found");
      return c.json(await stateOf(key, outcome));
    },
  });
}
