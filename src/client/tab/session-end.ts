import type { SessionEnd } from "#contract/session.ts";

const hearers = new Set<() => void>();

let signIns = 0;

let knownEnd = Number.POSITIVE_INFINITY;

/** When the session ends unless something is done, as the server said last, in milliseconds since 1970. */
export function noteSessionEnd(endsAt: number): void {
  knownEnd = endsAt;
}

/**
 * Why a session is over of which the server knows nothing: a browser drops the cookie once its time is over, and before
 * that when somebody signs out in another tab.
 */
export const likelyEnd = (now: number): SessionEnd => (now >= knownEnd ? "idle" : "signed-out");

/** Calls `onEnd` whenever the server says that nobody is signed in here any more, until the answer is called. */
export function hearSessionEnd(onEnd: () => void): () => void {
  hearers.add(onEnd);
  return () => hearers.delete(onEnd);
}

/** Somebody has signed in: what was asked before says nothing of their session. */
export function beginSession(): void {
  signIns += 1;
}

/** Answers how to tell that the server has said, to what is asked from now on, that nobody is signed in here any more. */
export function sessionEndTeller(): () => void {
  const asked = signIns;
  return () => {
    if (asked === signIns) for (const onEnd of hearers) onEnd();
  };
}
