const hearers = new Set<() => void>();

/** Calls `onEnd` whenever the server says that nobody is signed in here any more, until the answer is called. */
export function hearSessionEnd(onEnd: () => void): () => void {
  hearers.add(onEnd);
  return () => hearers.delete(onEnd);
}

/** The server has said that nobody is signed in here any more. */
export const tellSessionEnd = (): void => hearers.forEach((onEnd) => onEnd());
