import { createAuditKey } from "#bff/audit/audit-key.ts";
import { carryOut } from "#bff/once/carry-out.ts";
import { type Changes, hearChanges, notify } from "#bff/once/changes.ts";
import { doOnce } from "#bff/once/do-once.ts";
import type { Engine } from "#bff/once/engine.ts";
import { failureOf } from "#bff/once/failure-of.ts";
import { findIntent } from "#bff/once/intent-table.ts";
import { resolveIntent } from "#bff/once/resolve-intent.ts";
import type { StoredProblem } from "#bff/once/stored-problem.ts";
import { type BookingTiming, bookingTiming } from "#bff/once/timing.ts";
import { workForever } from "#bff/once/work-forever.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import type { AppointmentRecords } from "#bff/records/appointment-records.ts";
import { createSeal } from "#bff/secrets/seal.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import type { PatientSummary } from "#contract/patient.ts";
import type { Conflict } from "#contract/problem.ts";
import { type Database, sqlState } from "#lib/database/database.ts";
import { type BusyPeople, type BusyTime, busyTimes } from "./busy-times.ts";
import { cancelStrays } from "./cancel-strays.ts";
import type { Claim } from "./claim-of.ts";
import { conflictsOf } from "./conflicts-of.ts";
import { type Copy, copyOf, openCopy } from "./copies.ts";
import { type Intent, intentTable } from "./intent.ts";
import { bookKind } from "./kinds/book.ts";
import { changeKind } from "./kinds/change.ts";
import { transferKind } from "./kinds/transfer.ts";
import { lastingAppointments } from "./lasting-appointments.ts";
import { digestOf, type Intention, type Plan, resultOf } from "./ledger-request.ts";
import {
  type KnownAppointment,
  mirrorSearch,
  type RecentAppointment,
  recentAppointments,
  type Search,
  type Span,
} from "./mirror.ts";
import { observe } from "./observe.ts";
import { OutdatedPlanError, openRequest, type PlannedRequest } from "./open-request.ts";
import {
  type AskedFor,
  type Asking,
  askedForBy,
  askingsOf,
  type ProposalSearch,
  recentProposals,
} from "./proposals.ts";
import { createRecollection, type Recollection, readStored } from "./recollection.ts";
import type { Workshop } from "./workshop.ts";

/** What became of an intent, as far as it is known. */
export type Outcome =
  | { state: "booked"; appointment: Appointment }
  | { state: "confirming" }
  | { state: "failed"; problem: StoredProblem };

/** The booking ledger: one intent becomes at most one appointment, and no two of them overlap. */
export type Ledger = {
  /**
   * Does what is asked once for each key, however often and wherever it is called; `plan` is made only for a key that is
   * new, made anew when the appointment changes meanwhile, and what it throws comes through. Throws a Refusal:
   * `time-taken` with the conflicts, `key-reused` when the key belongs to another request, `booking-in-flight` while
   * another change of the same appointment is under way.
   */
  carryOut(intention: Intention, plan: () => Plan | Promise<Plan>): Promise<Outcome>;
  /** An appointment as ClinikAPI has it now; a read by id does not lag. Throws the client's error. */
  read(id: string): Promise<Appointment>;
  /** What became of this person's intent with this key; nothing when there is none. */
  outcomeOf(key: string, staffId: string): Promise<Outcome | undefined>;
  /** Takes over a complete search of a span, so that appointments made outside Frontdesk are not booked over. */
  mirror(span: Span, appointments: Appointment[]): Promise<void>;
  /**
   * Looks at one appointment because something happened to it. What Frontdesk itself just changed is not read again.
   * Throws the client's error.
   */
  observe(id: string): Promise<void>;
  /** What overrules a search: the changes that it may not show. */
  recent(search: Search): Promise<RecentAppointment[]>;
  /** What began before a span and holds some of it, which no search of the span finds. */
  lasting(span: Span): Promise<KnownAppointment[]>;
  /** As `recent`, for a search for what is proposed. */
  recentProposals(search: ProposalSearch): Promise<KnownAppointment[]>;
  /** Who asked the desk for these appointments, by their ids. */
  askingsOf(appointmentIds: string[]): Promise<Map<string, Asking>>;
  /** What this person asked the desk for, and what it is now; the newest first. */
  askedForBy(staffId: string): Promise<AskedFor[]>;
  /** All that is held of these people's time in a span. */
  busy(span: Span, people: BusyPeople): Promise<BusyTime[]>;
  /** Who has some of a time at this moment; another booking may have it by the time of the answer. */
  conflicts(claim: Claim): Promise<Conflict[]>;
  changes: Pick<Changes, "subscribe" | "next">;
  /**
   * Calls `onCopy` with what any replica has learned: each appointment that it has just stored, before its change is told,
   * and the patients that it shares.
   */
  hearCopies(onCopy: (copy: Copy) => void): void;
  /** Tells the other replicas of patients, so that they need not be read again. Never throws. */
  sharePatients(patients: PatientSummary[]): void;
  /** Tells every replica of somebody who was just registered. Never throws. */
  shareRegistered(patient: PatientSummary): void;
  close(): Promise<void>;
};

export type LedgerOptions = {
  database: Database;
  records: AppointmentRecords;
  /** Bodies of unsettled bookings are encrypted under it; all replicas have the same. */
  secret: string;
  timing?: BookingTiming;
  /** Reads the span anew, and mirrors it, when what is known of it is too old to book by. */
  refresh?: (span: Span) => Promise<void>;
  /** Hears of an error while settling; nothing is lost by it, the next look comes. */
  onError: (error: unknown) => void;
};

/** Opens the ledger, whose tables are up to date, and settles what this or another process has left. */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const { database, records, secret, timing = bookingTiming, refresh, onError } = options;
  const keys = { seal: createSeal(secret), auditKey: createAuditKey(secret) };
  const workshop: Workshop = { database, records, ...keys, timing, onError };
  const changes = await hearChanges(database);
  const recollection = createRecollection(records);
  const hearers: ((copy: Copy) => void)[] = [
    ({ booked }) => booked && recollection.keep(booked.key, booked.appointment),
  ];
  changes.subscribe((change) => change === "gap" && recollection.forget());
  changes.subscribeCopies((sealed) => {
    const copy = openCopy(workshop.seal, sealed);
    if (copy) for (const hear of hearers) hear(copy);
  });
  const kinds = { book: bookKind(workshop), change: changeKind(workshop), transfer: transferKind(workshop) };
  const kindOf = ({ action }: Intent) => kinds[action];
  const engine: Engine<Intent, Appointment> = { ...workshop, table: intentTable, kindOf, changes };
  const stopSettling = workForever({
    everyMs: timing.look / 4,
    oneMore: [() => resolveIntent(engine), () => cancelStrays(workshop)],
    onError,
  });
  const share = (what: Copy) => {
    const copy = copyOf(workshop.seal, what);
    if (copy) database.query(`select ${notify("$1")}`, [copy]).catch(onError);
  };
  return {
    carryOut: (intention, plan) => carryOutOnce({ workshop, engine, recollection, refresh }, intention, plan),
    read: (id) => readStored(records, id),
    async outcomeOf(key, staffId) {
      const intent = await findIntent(database, intentTable, key);
      return intent?.staffId === staffId ? outcome(intent, recollection) : undefined;
    },
    mirror: (span, appointments) => mirrorSearch(workshop, span, appointments),
    observe: (id) => observe(workshop, id),
    recent: (search) => recentAppointments(database, { ...search, searchLagMs: timing.searchLag }),
    lasting: (span) => lastingAppointments(database, span),
    recentProposals: (search) => recentProposals(database, { ...search, searchLagMs: timing.searchLag }),
    askingsOf: (appointmentIds) => askingsOf(database, appointmentIds),
    askedForBy: (staffId) => askedForBy(database, staffId),
    busy: (span, people) => busyTimes(database, span, people),
    conflicts: (claim) => conflictsOf(database, claim),
    changes,
    hearCopies: (onCopy) => void hearers.push(onCopy),
    sharePatients: (patients) => share({ patients }),
    shareRegistered: (registered) => share({ registered }),
    async close() {
      await stopSettling();
      await changes.close();
    },
  };
}

type Desk = {
  workshop: Workshop;
  engine: Engine<Intent, Appointment>;
  recollection: Recollection;
  refresh: LedgerOptions["refresh"];
};

async function carryOutOnce(
  desk: Desk,
  intention: Intention,
  plan: () => Plan | Promise<Plan>,
): Promise<Outcome> {
  const request = { ...intention, requestHash: digestOf(desk.workshop.seal, intention) };
  const done = await doOnce(desk.engine, request, async (plannedFrom) =>
    start(desk, { ...intention, ...(await plan()), plannedFrom }),
  );
  return "made" in done
    ? { state: "booked", appointment: done.made }
    : outcome(done.intent, desk.recollection);
}

async function start(desk: Desk, request: PlannedRequest): Promise<Appointment | "outdated" | undefined> {
  await refreshSpan(desk, request);
  const opened = await openOnce(desk.workshop, request);
  if (opened === "outdated") return opened;
  return opened && carryOut(desk.engine, opened);
}

// A failed refresh does not stop a booking: if ClinikAPI is down, creating it fails and says so.
async function refreshSpan({ refresh }: Desk, request: PlannedRequest): Promise<void> {
  const { start, end } = resultOf(request);
  if (start && end) await refresh?.({ from: new Date(start), to: new Date(end) }).catch(() => undefined);
}

// The exclusion constraints are the second guard: what gets past the check must still not get in.
async function openOnce(
  workshop: Workshop,
  request: PlannedRequest,
): Promise<Intent | "outdated" | undefined> {
  try {
    return await openRequest(workshop, request);
  } catch (error) {
    if (error instanceof OutdatedPlanError) return "outdated";
    if (sqlState(error) === "23P01") throw new Refusal("time-taken", { conflicts: [] }, { cause: error });
    throw error;
  }
}

async function outcome(intent: Intent, recollection: Recollection): Promise<Outcome> {
  if (intent.state === "failed") {
    return { state: "failed", problem: intent.problem ?? { code: "internal" } };
  }
  if (intent.state === "open" || intent.appointmentId === undefined) return { state: "confirming" };
  try {
    return { state: "booked", appointment: await recollection.recall(intent.key, intent.appointmentId) };
  } catch (error) {
    // It is booked, but cannot be shown while ClinikAPI is busy or away; whoever asks again soon sees it.
    if (failureOf(error).kind === "refused") throw error;
    return { state: "confirming" };
  }
}
