const hearers = new Set<() => void>();

let signIns = 0;

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
