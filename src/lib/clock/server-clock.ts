/** How far another clock may be from the server's before somebody has to know. Milliseconds. */
const toldMs = 60_000;
/** A clock that was put right, or a computer that slept: what was measured before says nothing any more. */
const jumpMs = 5000;

let offsetMs = 0;
let steadyAt: number | undefined;
const hearers = new Set<() => void>();

/** The present by the server's clock, as far as this page knows it; the computer's own until the server has said. */
export const serverNow = (): Date => new Date(Date.now() + offsetMs);

/** How much the computer's clock is ahead of the server's, in milliseconds; 0 while that is under a minute. */
export const clockError = (): number => (offsetMs === 0 ? 0 : -offsetMs);

/**
 * Takes what the server's clock showed in an answer, in milliseconds since 1970. It counts once, and again when a clock that
 * was wrong has jumped since.
 */
export function noteServerTime(told: number, { sentAt, heardAt }: { sentAt: number; heardAt: number }): void {
  const steady = heardAt - performance.now();
  const isSteady = steadyAt !== undefined && Math.abs(steady - steadyAt) < jumpMs;
  // A clock that was right is put wrong by nobody; one that was wrong is put right, and the difference then has to go.
  const isKnown = isSteady || (steadyAt !== undefined && offsetMs === 0);
  if (isKnown || !Number.isFinite(told)) return;
  steadyAt = steady;
  // It showed that somewhere between the question and its answer; less than a minute is nobody's concern.
  const measured = Math.round(told - (sentAt + heardAt) / 2);
  const isSure = Math.abs(measured) > (heardAt - sentAt) / 2 + toldMs;
  offsetMs = isSure ? measured : 0;
  for (const hear of hearers) hear();
}

/** Calls `hear` when the clocks were compared, until the answer is called. */
export function hearClock(hear: () => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

/** Forgets what was measured, for a test. */
export function forgetServerTime(): void {
  offsetMs = 0;
  steadyAt = undefined;
}
