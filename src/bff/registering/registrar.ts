import type { Clinik } from "@clinikapi/sdk";
import type { Origin } from "#bff/audit/audit-entry.ts";
import { type AuditKey, createAuditKey } from "#bff/audit/audit-key.ts";
import { canonicalJson } from "#bff/once/canonical-json.ts";
import { carryOut } from "#bff/once/carry-out.ts";
import type { Changes } from "#bff/once/changes.ts";
import { doOnce } from "#bff/once/do-once.ts";
import type { Engine } from "#bff/once/engine.ts";
import { findIntent } from "#bff/once/intent-table.ts";
import { resolveIntent } from "#bff/once/resolve-intent.ts";
import type { StoredProblem } from "#bff/once/stored-problem.ts";
import { absenceMs, type BookingTiming, leaseMs } from "#bff/once/timing.ts";
import { workForever } from "#bff/once/work-forever.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import { createSeal } from "#bff/secrets/seal.ts";
import type { PatientSummary } from "#contract/patient.ts";
import type { Registration } from "#contract/registration.ts";
import type { Database } from "#lib/database/database.ts";
import { findRegistered } from "./find-registered.ts";
import { newlyRegistered, registerKind } from "./register-kind.ts";
import { isRegisteredMeanwhile } from "./registered-meanwhile.ts";
import {
  failRegistration,
  openRegistration,
  type RegistrationIntent,
  registrationTable,
} from "./registration-intent.ts";

/** What became of a registration, as far as it is known. */
export type RegistrationOutcome =
  | { state: "registered"; patient: PatientSummary }
  | { state: "confirming" }
  | { state: "failed"; problem: StoredProblem };

/** `origin`: from where it was asked for, for the audit. */
export type RegistrationRequest = {
  key: string;
  staffId: string;
  origin: Origin;
  registration: Registration;
};

/** Registers new patients: one key becomes at most one patient, also when an answer is lost. */
export type Registrar = {
  /**
   * Registers somebody once for each key, however often and wherever it is called. Throws a Refusal, `key-reused`, when
   * the key belongs to another request, and the client's error when nothing was begun.
   */
  register(request: RegistrationRequest): Promise<RegistrationOutcome>;
  /** What became of this person's registration with this key; nothing when there is none. */
  outcomeOf(key: string, staffId: string): Promise<RegistrationOutcome | undefined>;
  close(): Promise<void>;
};

export type RegistrarOptions = {
  database: Database;
  client: Pick<Clinik, "patients" | "fhir">;
  /** Bodies of unsettled registrations are encrypted under it; all replicas have the same. */
  secret: string;
  timing: BookingTiming;
  /** What any replica tells of an intent. */
  changes: Pick<Changes, "next">;
  /** A patient by id. Throws the client's error. */
  patient: (id: string) => Promise<PatientSummary | undefined>;
  /** Hears of everybody who was registered: search does not know them yet. */
  onRegistered: (patient: PatientSummary) => void;
  onError: (error: unknown) => void;
};

/** Nobody waits at a desk for longer than this, and a patient made later would be a surprise. */
const longestWaitMs = 180_000;

type RegistrationEngine = Engine<RegistrationIntent, PatientSummary>;

/** Opens the registrations, and settles those that this or another process has left. */
export function openRegistrar(options: RegistrarOptions): Registrar {
  const { secret, timing, onError } = options;
  const seal = createSeal(secret);
  const auditKey = createAuditKey(secret);
  const kind = registerKind({ ...options, seal, auditKey });
  const engine: RegistrationEngine = {
    ...options,
    seal,
    timing: { ...timing, giveUp: Math.min(timing.giveUp, longestWaitMs) },
    table: registrationTable,
    kindOf: () => kind,
  };
  const stopSettling = workForever({
    everyMs: timing.look / 4,
    oneMore: [() => resolveIntent(engine)],
    onError,
  });
  return {
    async register(request) {
      const requestHash = seal.digest(canonicalJson(request.registration));
      const done = await doOnce(engine, { ...request, requestHash }, () =>
        begin({ engine, auditKey, ...options }, { ...request, requestHash }),
      );
      if ("made" in done) return { state: "registered", patient: done.made };
      return outcomeOf(options, done.intent);
    },
    async outcomeOf(key, staffId) {
      const intent = await findIntent(options.database, registrationTable, key);
      return intent?.staffId === staffId ? outcomeOf(options, intent) : undefined;
    },
    close: stopSettling,
  };
}

async function begin(
  registry: { engine: RegistrationEngine; auditKey: AuditKey } & RegistrarOptions,
  { registration, ...request }: RegistrationRequest & { requestHash: Uint8Array },
): Promise<PatientSummary | undefined> {
  const { engine, client, database } = registry;
  const { seal, timing } = engine;
  const alike = await findRegistered(client, registration);
  await refuseKnown(database, { registration, key: request.key, alike });
  const intent = await openRegistration(database, {
    ...request,
    sealedBody: seal.close(JSON.stringify(registration), request.key),
    knownIds: alike.map(({ id }) => id),
    leaseMs: leaseMs(timing),
    absenceMs: absenceMs(timing),
  });
  if (!intent) return undefined;
  const { auditKey, patient } = registry;
  const ledger = { database, seal, patient, unseenMs: absenceMs(timing) };
  if (await isRegisteredMeanwhile(ledger, request.key, registration)) {
    await failRegistration({ database, auditKey }, intent, { code: "already-registered" });
    return undefined;
  }
  // Under a key that was tried before, an earlier request may have stored the patient after all.
  const stored = newlyRegistered(intent, alike);
  return stored ? engine.kindOf(intent).settle(intent, stored) : carryOut(engine, intent);
}

type Known = { registration: Registration; key: string; alike: PatientSummary[] };

// Under a key that was tried before, whoever is alike may be who was stored then.
async function refuseKnown(database: Database, { registration, key, alike }: Known): Promise<void> {
  const { others = [] } = registration;
  if (alike.every(({ id }) => others.includes(id))) return;
  if (!(await findIntent(database, registrationTable, key))) throw new Refusal("already-registered");
}

async function outcomeOf(
  { patient }: Pick<RegistrarOptions, "patient">,
  { state, problem, registeredId }: RegistrationIntent,
): Promise<RegistrationOutcome> {
  if (state === "failed") return { state: "failed", problem: problem ?? { code: "internal" } };
  if (state === "open" || registeredId === undefined) return { state: "confirming" };
  const registered = await patient(registeredId);
  return registered
    ? { state: "registered", patient: registered }
    : { state: "failed", problem: { code: "not-found" } };
}
