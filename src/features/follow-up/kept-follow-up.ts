import { keptFollowUpPrefix } from "#client/addresses/follow-up-address.ts";
import {
  forgetInTab,
  isObject,
  type Kept,
  keepInTab,
  keptInTab,
  namesInTab,
} from "#client/tab/kept-in-tab.ts";
import type { BookingWithOverride } from "#contract/booking-request.ts";
import type { NextVisit } from "#domain/typed/typed-next-visit.ts";

/** A visit that is to be booked. */
export type KeptVisit = {
  /** Its `Idempotency-Key`. */
  key: string;
  booking: BookingWithOverride;
  /** It was sent, and it is not certain that nothing came of it. */
  wasSent?: boolean;
  /** What came of it. */
  appointmentId?: string;
};

/** A follow-up or a series that was left before all of it was booked, as this tab keeps it. */
export type KeptFollowUp = Kept &
  NextVisit & {
    /** When it was begun, in milliseconds since 1970: from when an interval may count. */
    begunAt: number;
    times: number;
    reason: string;
    instructions: string;
    /** What is chosen for each asked day: the start of a time, ISO 8601, or `leftOut`. */
    choices: Record<string, string>;
    /** What is to be booked for each asked day, once the person has said so. */
    visits: Record<string, KeptVisit>;
  };

export const leftOut = "left-out";

const prefix = keptFollowUpPrefix;

/** What this person left of following up an appointment. */
export const keptFollowUp = (appointmentId: string, staffId: string | undefined): KeptFollowUp | undefined =>
  keptInTab(prefix + appointmentId, staffId, isKept);

export const keepFollowUp = (appointmentId: string, kept: KeptFollowUp): void =>
  keepInTab(prefix + appointmentId, kept);

export const forgetFollowUp = (appointmentId: string): void => forgetInTab(prefix + appointmentId);

/** The follow-ups of which some were sent and not all are booked, by the appointment that they follow. */
export function unfinishedFollowUps(staffId: string | undefined): Map<string, KeptVisit[]> {
  const all = keptIds().map((id) => [id, Object.values(keptFollowUp(id, staffId)?.visits ?? {})] as const);
  return new Map(all.filter(([, visits]) => visits.some(wasSent) && !visits.every(isBooked)));
}

const wasSent = ({ wasSent, appointmentId }: KeptVisit) => wasSent || appointmentId !== undefined;
const isBooked = ({ appointmentId }: KeptVisit) => appointmentId !== undefined;

const keptIds = () => namesInTab(prefix).map((name) => name.slice(prefix.length));

function isKept(kept: unknown): kept is KeptFollowUp {
  const figures = ["savedAt", "begunAt", "times"];
  if (!isObject(kept) || !figures.every((name) => typeof kept[name] === "number")) return false;
  const { reason, instructions, choices, visits } = kept;
  const areTexts = typeof reason === "string" && typeof instructions === "string";
  const areVisits =
    isObject(visits) &&
    Object.values(visits).every(
      (visit) => isObject(visit) && typeof visit["key"] === "string" && isObject(visit["booking"]),
    );
  return areTexts && isObject(choices) && areVisits;
}
