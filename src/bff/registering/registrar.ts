import type { Origin } from "#bff/audit/audit-entry.ts";
import { createAuditKey } from "#bff/audit/audit-key.ts";
import { canonicalJson } from "#bff/once/canonical-json.ts";
import type { StoredProblem } from "#bff/once/stored-problem.ts";
import { absenceMs, leaseMs } from "#bff/once/timing.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import { createSeal } from "#bff/secrets/seal.ts";
import type { PatientSummary } from "#contract/patient.ts";
import type { Registration } from "#contract/registration.ts";
import { findRegistered } from "./find-registered.ts";
import { findRow, openRow, type RegistrationRow } from "./registration-row.ts";
import type { RegistrarOptions, RegistryDesk } from "./registry-desk.ts";
import { send, settleFound } from "./send-registration.ts";
import { settleRegistrations } from "./settle-registrations.ts";

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
   * Registers somebody once for each key, however often and wherever it is called. Throws a Refusal, `key-reused`, when the key belongs to
   * another request, and the client's error when nothing was begun.
   */
  register(request: RegistrationRequest): Promise<RegistrationOutcome>;
  close(): Promise<void>;
};

/** Opens the registrations, and settles those that this or another process has left. */
export function openRegistrar(options: RegistrarOptions): Registrar {
  const keys = { seal: createSeal(options.secret), auditKey: createAuditKey(options.secret) };
  const desk: RegistryDesk = { ...options, ...keys };
  const stopSettling = settleRegistrations(desk);
  return {
    async register(request) {
      const opened = await openUnlessKnown(desk, request);
      if (opened) await carryOut(desk, opened, request.registration);
      return outcomeOf(desk, await settled(desk, request.key));
    },
    close: stopSettling,
  };
}

const digestOf = ({ seal }: RegistryDesk, registration: Registration) =>
  seal.digest(canonicalJson(registration));

type Opened = { row: RegistrationRow; alike: PatientSummary[] };

/** Nothing when the key is known already, so that there is nothing to begin. */
async function openUnlessKnown(
  desk: RegistryDesk,
  { key, staffId, origin, registration }: RegistrationRequest,
): Promise<Opened | undefined> {
  const { database, client, seal, timing } = desk;
  const known = await findRow(database, key);
  const requestHash = digestOf(desk, registration);
  const isSame = known?.staff_id === staffId && Buffer.from(known.request_hash).equals(requestHash);
  if (known && known.state !== "failed" && !isSame) throw new Refusal("key-reused");
  if (known && known.staff_id !== staffId) throw new Refusal("key-reused");
  if (known && known.state !== "failed") return undefined;
  const alike = await findRegistered(client, registration);
  const row = await openRow(database, {
    key,
    staffId,
    origin,
    requestHash,
    sealedBody: seal.close(JSON.stringify(registration), key),
    knownIds: alike.map(({ id }) => id),
    leaseMs: leaseMs(timing),
    absenceMs: absenceMs(timing),
  });
  return row && { row, alike };
}

// Under a key that was tried before, an earlier request may have stored the patient after all.
async function carryOut(desk: RegistryDesk, { row, alike }: Opened, registration: Registration) {
  const stored = alike.find(({ id }) => !row.known_ids.includes(id));
  await (stored ? settleFound(desk, row, stored) : send(desk, row, registration));
}

const pollMs = 250;

// Whoever sends a key again while its first request is under way waits for the same answer.
async function settled(desk: RegistryDesk, key: string): Promise<RegistrationRow> {
  const deadline = Date.now() + 2 * desk.timing.request;
  for (;;) {
    const row = await findRow(desk.database, key);
    if (!row) throw new Refusal("booking-in-flight");
    if (row.state !== "open" || row.confirming || Date.now() > deadline) return row;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

async function outcomeOf(desk: RegistryDesk, row: RegistrationRow): Promise<RegistrationOutcome> {
  if (row.state === "failed") return { state: "failed", problem: row.problem ?? { code: "internal" } };
  if (row.state === "open" || row.patient_id === null) return { state: "confirming" };
  const patient = await desk.patient(row.patient_id);
  return patient ? { state: "registered", patient } : { state: "failed", problem: { code: "not-found" } };
}
