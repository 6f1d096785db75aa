/** Passes on that somebody was registered at any desk. */
export type NewPatients = {
  tell(): void;
  /** Calls `onRegistered` each time until the returned function is called. */
  subscribe(onRegistered: () => void): () => void;
};

export function createNewPatients(): NewPatients {
  const hearers = new Set<() => void>();
  return {
    tell: () => hearers.forEach((hear) => hear()),
    subscribe(onRegistered) {
      hearers.add(onRegistered);
      return () => hearers.delete(onRegistered);
    },
  };
}
