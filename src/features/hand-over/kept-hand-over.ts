import type { BookingWithOverride } from "#contract/booking-request.ts";
import { forgetInTab, isObject, type Kept, keepInTab, keptInTab } from "#contract/client/kept-in-tab.ts";
import type { HandOverDraft } from "./hand-over-request.ts";

/** A hand-over that was sent and of which no certain answer came yet. `at`: when, in milliseconds since 1970. */
export type SentHandOver = { key: string; booking: BookingWithOverride; at: number };

/** A hand-over that was left before the desk had it, as this tab keeps it. */
export type KeptHandOver = Kept & { draft: HandOverDraft; sent?: SentHandOver };

const nameOf = (appointmentId: string) => `frontdesk.hand-over.1 ${appointmentId}`;

/** What this person left of handing over what follows an appointment. */
export const keptHandOver = (appointmentId: string, staffId: string | undefined): KeptHandOver | undefined =>
  keptInTab(nameOf(appointmentId), staffId, isKept);

export const keepHandOver = (appointmentId: string, kept: KeptHandOver): void =>
  keepInTab(nameOf(appointmentId), kept);

export const forgetHandOver = (appointmentId: string): void => forgetInTab(nameOf(appointmentId));

function isKept(kept: unknown): kept is KeptHandOver {
  if (!isObject(kept) || typeof kept["savedAt"] !== "number") return false;
  const { draft, sent } = kept;
  if (!isObject(draft) || !isObject(draft["interval"])) return false;
  const areTexts = ["dayPart", "who", "instructions", "comment"].every(
    (name) => typeof draft[name] === "string",
  );
  const isSent =
    isObject(sent) &&
    isObject(sent["booking"]) &&
    typeof sent["key"] === "string" &&
    typeof sent["at"] === "number";
  return areTexts && (sent === undefined || isSent);
}
