import { useEffect } from "react";
import { holdTime, releaseTime, releaseTimeAtOnce } from "#client/requests/hold-time.ts";
import type { Span } from "#features/booking/time/collides-with.ts";

/** A hold lasts two minutes; one renewal may be lost on the way. */
const renewMs = 45_000;

/** Arrow keys step through times; only one that somebody stays at is held. */
const settleMs = 250;

type Chosen = {
  span: Span;
  practitionerId?: string;
  patientId?: string;
  /** False for a time that whoever sits here may not book, which is nobody's to hold. */
  isTheirs?: boolean;
};

/** Holds a time as long as it is shown, moves with it, and gives it up when the form or the page is left. */
export function useHeldTime({ span, practitionerId, patientId, isTheirs = true }: Chosen): void {
  const start = span.start.toISOString();
  const end = span.end.toISOString();
  useEffect(() => {
    if (!isTheirs) return undefined;
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
  }, [practitionerId, patientId, start, end, isTheirs]);

  useEffect(() => {
    window.addEventListener("pagehide", releaseTimeAtOnce);
    return () => {
      window.removeEventListener("pagehide", releaseTimeAtOnce);
      releaseTime();
    };
  }, []);
}
