import type { Origin } from "#bff/audit/audit-entry.ts";
import type { AnyIntent } from "#bff/once/any-intent.ts";
import { canonicalJson } from "#bff/once/canonical-json.ts";
import { openBody } from "#bff/once/open-body.ts";
import type { Seal } from "#bff/secrets/seal.ts";
import type { Appointment, AppointmentChange, NewAppointment } from "#clinikapi/appointment.ts";
import type { Override } from "#contract/override.ts";
import type { Conflict } from "#contract/problem.ts";
import { endOf } from "./incoming.ts";

/** What one member of staff wants done once. */
export type Intention = {
  /** The `Idempotency-Key`, a UUID in lower case. */
  key: string;
  staffId: string;
  /** Where the request came from, for the audit. */
  origin?: Origin;
  /** What was asked for, in any form; equal for equal requests. */
  asked: unknown;
  /** Does it although the time is taken. The caller has checked that this person may. */
  override?: Override;
  /** The appointment that a booking follows up, for the audit. The caller has checked that there is such a one. */
  followsId?: string;
};

/**
 * How ClinikAPI and the ledger carry out what was asked for. `current`: as ClinikAPI has just shown the appointment.
 * `against`: what speaks against a newly claimed time besides other appointments; it is told with these.
 */
export type Plan = PlannedAction & { against?: Conflict[] };

type PlannedAction =
  | { action: "book"; booking: NewAppointment }
  | { action: "change"; current: Appointment; change: AppointmentChange }
  /** To another practitioner, for which ClinikAPI needs a new appointment; `booking` is all of that one. */
  | { action: "transfer"; current: Appointment; booking: NewAppointment };

export type LedgerRequest = Intention & Plan;

/** What an open intent keeps, sealed, until it is settled. */
export type IntentBody = { booking?: NewAppointment; change?: AppointmentChange };

/** As {@link openBody}. */
export const openIntentBody = (
  seal: Seal,
  intent: Pick<AnyIntent, "key" | "sealedBody">,
): IntentBody | undefined => openBody(seal, intent) as IntentBody | undefined;

export const bodyOf = (request: Plan): IntentBody =>
  request.action === "change" ? { change: request.change } : { booking: request.booking };

export const targetOf = (request: Plan): Appointment | undefined =>
  request.action === "book" ? undefined : request.current;

/** The appointment as it will be. */
export function resultOf(request: Plan): NewAppointment {
  const result = request.action === "change" ? { ...request.current, ...request.change } : request.booking;
  return { ...result, end: endOf(result) };
}

export const digestOf = (seal: Seal, { staffId, asked, override }: Intention): Uint8Array =>
  seal.digest(canonicalJson({ staffId, asked, override }));
