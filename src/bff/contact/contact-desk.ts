import type { Clinik } from "@clinikapi/sdk";
import type { Origin } from "#bff/audit/audit-entry.ts";
import { createAuditKey } from "#bff/audit/audit-key.ts";
import { canonicalJson } from "#bff/once/canonical-json.ts";
import { carryOut } from "#bff/once/carry-out.ts";
import type { Changes } from "#bff/once/changes.ts";
import { doOnce } from "#bff/once/do-once.ts";
import type { Engine } from "#bff/once/engine.ts";
import { findIntent } from "#bff/once/intent-table.ts";
import { resolveIntent } from "#bff/once/resolve-intent.ts";
import type { StoredProblem } from "#bff/once/stored-problem.ts";
import { type BookingTiming, leaseMs } from "#bff/once/timing.ts";
import { workForever } from "#bff/once/work-forever.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import { createSeal } from "#bff/secrets/seal.ts";
import { type ContactChange, contactFields, type PatientDetails } from "#contract/patient-contact.ts";
import type { Database } from "#lib/database/database.ts";
import { type ContactIntent, contactTable, openContactIntent } from "./contact-intent.ts";
import { contactKind } from "./contact-kind.ts";

/** What became of a change, as far as it is known. `id`: of whom. */
export type ContactOutcome =
  | ({ state: "changed" } & PatientDetails)
  | { state: "confirming" }
  | { state: "failed"; problem: StoredProblem; id: string };

/** `origin`: from where it was asked for, for the audit. */
export type ContactRequest = {
  key: string;
  staffId: string;
  origin: Origin;
  patientId: string;
  change: ContactChange;
};

/** Changes how patients are reached: once for each key, and nothing that somebody else has changed meanwhile. */
export type ContactDesk = {
  /**
   * Throws a Refusal: `key-reused` when the key belongs to another request, `changed-meanwhile` while another change of this
   * patient is under way.
   */
  change(request: ContactRequest): Promise<ContactOutcome>;
  /** What became of this person's change with this key; nothing when there is none. */
  outcomeOf(key: string, staffId: string): Promise<ContactOutcome | undefined>;
  close(): Promise<void>;
};

export type ContactDeskOptions = {
  database: Database;
  client: Pick<Clinik, "patients" | "fhir">;
  /** Bodies of unsettled changes are encrypted under it; all replicas have the same. */
  secret: string;
  timing: BookingTiming;
  /** What any replica tells of an intent. */
  changes: Pick<Changes, "next">;
  /** A patient as the record has them now. Throws the client's error. */
  details: (id: string) => Promise<PatientDetails | undefined>;
  onChanged: (details: PatientDetails) => void;
  onError: (error: unknown) => void;
};

type ContactEngine = Engine<ContactIntent, PatientDetails>;

/** Opens it, and settles the changes that this or another process has left. */
export function openContactDesk(options: ContactDeskOptions): ContactDesk {
  const { database, secret, timing, details, onError } = options;
  const seal = createSeal(secret);
  const kind = contactKind({ ...options, seal, auditKey: createAuditKey(secret) });
  const engine: ContactEngine = {
    ...options,
    seal,
    // Each try is two requests: one reads, one writes.
    timing: { ...timing, margin: timing.margin + timing.request },
    table: contactTable,
    kindOf: () => kind,
  };
  const stopSettling = workForever({
    everyMs: timing.look / 4,
    oneMore: [() => resolveIntent(engine)],
    onError,
  });
  const outcomeOf = async (intent: ContactIntent): Promise<ContactOutcome> => {
    const { state, problem, patientId: id } = intent;
    if (state === "open") return { state: "confirming" };
    if (state === "failed") return { state, problem: problem ?? { code: "internal" }, id };
    const now = await details(id);
    return now ? { state: "changed", ...now } : { state: "failed", problem: { code: "not-found" }, id };
  };
  return {
    async change(request) {
      const { patientId, change } = request;
      const requestHash = seal.digest(canonicalJson({ patientId, change }));
      const done = await doOnce(engine, { ...request, requestHash }, () =>
        begin(engine, { ...request, requestHash }),
      );
      return "made" in done ? { state: "changed", ...done.made } : outcomeOf(done.intent);
    },
    async outcomeOf(key, staffId) {
      const intent = await findIntent(database, contactTable, key);
      return intent?.staffId === staffId ? outcomeOf(intent) : undefined;
    },
    close: stopSettling,
  };
}

async function begin(
  engine: ContactEngine,
  { change, ...request }: ContactRequest & { requestHash: Uint8Array },
): Promise<PatientDetails | undefined> {
  const { database, seal, timing } = engine;
  const intent = await openContactIntent(database, {
    ...request,
    fields: contactFields.filter((field) => change[field] !== undefined),
    sealedBody: seal.close(JSON.stringify(change), request.key),
    leaseMs: leaseMs(timing),
  });
  if (intent === "busy") throw new Refusal("changed-meanwhile");
  return intent && carryOut(engine, intent);
}
