import { useEffect } from "react";
import { holdTime, releaseTime, releaseTimeAtOnce } from "#client/requests/hold-time.ts";
import type { TimeCheckQuery } from "#contract/time-check.ts";

/** A hold lasts two minutes; one renewal may be lost on the way. */
const renewMs = 45_000;

/** Arrow keys step through times; only one that somebody stays at is held. */
const settleMs = 250;

/**
 * Holds somebody's time as long as it is shown, moves with it, and gives it up when the form or the page is left.
 * `isTheirs`: false for a time that whoever sits here may not book, which is nobody's to hold.
 */
export function useHeldTime(
  { practitionerId, patientId, start, end }: TimeCheckQuery,
  isTheirs = true,
): void {
  const isHeld = isTheirs && Boolean(practitionerId || patientId);
  useEffect(() => {
    if (!isHeld) return undefined;
    const hold = () => holdTime({ practitionerId, patientId, start, end });
    const soon = setTimeout(hold, settleMs);
    const again = setInterval(hold, renewMs);
    // A page that the back button brings back goes on where it was.
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && hold();
    window.addEventListener("pageshow", comeBack);
    return () => {
      clearTimeout(soon);
      clearInterval(again);
      window.removeEventListener("pageshow", comeBack);
    };
  }, [practitionerId, patientId, start, end, isHeld]);

  useEffect(() => {
    window.addEventListener("pagehide", releaseTimeAtOnce);
    return () => {
      window.removeEventListener("pagehide", releaseTimeAtOnce);
      releaseTime();
    };
  }, []);
}
