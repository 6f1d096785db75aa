import { forgetInTab, isObject, type Kept, keepInTab, keptInTab } from "#client/tab/kept-in-tab.ts";
import type { BookingWithOverride } from "#contract/booking-request.ts";
import type { HandOverDraft } from "./hand-over-request.ts";

/**
 * A hand-over that was sent and of which no certain answer came yet. `at`: when, in milliseconds since 1970, or 0
 * when another one had been sent under its key before. `draft`: what it was made from.
 */
type SentHandOver = { key: string; booking: BookingWithOverride; at: number; draft: HandOverDraft };

/** A hand-over that was left before the desk had it, as this tab keeps it. */
export type KeptHandOver = Kept & { draft: HandOverDraft; sent?: SentHandOver };

const nameOf = (appointmentId: string) => `frontdesk.hand-over.2 ${appointmentId}`;

/** What this person left of handing over what follows an appointment. */
export const keptHandOver = (appointmentId: string, staffId: string | undefined): KeptHandOver | undefined =>
  keptInTab(nameOf(appointmentId), staffId, isKept);

export const keepHandOver = (appointmentId: string, kept: KeptHandOver): void =>
  keepInTab(nameOf(appointmentId), kept);

export const forgetHandOver = (appointmentId: string): void => forgetInTab(nameOf(appointmentId));

function isKept(kept: unknown): kept is KeptHandOver {
  if (!isObject(kept) || typeof kept["savedAt"] !== "number") return false;
  const { draft, sent } = kept;
  const isSent =
    isObject(sent) &&
    isObject(sent["booking"]) &&
    typeof sent["key"] === "string" &&
    typeof sent["at"] === "number" &&
    isHandOverDraft(sent["draft"]);
  return isHandOverDraft(draft) && (sent === undefined || isSent);
}

function isHandOverDraft(draft: unknown): draft is HandOverDraft {
  if (!isObject(draft) || typeof draft["isAbout"] !== "boolean") return false;
  const { interval, day } = draft;
  const isInterval =
    isObject(interval) && typeof interval["amount"] === "number" && typeof interval["unit"] === "string";
  const texts = ["dayPart", "who", "reason", "instructions", "comment"];
  return (isInterval || typeof day === "string") && texts.every((name) => typeof draft[name] === "string");
}
