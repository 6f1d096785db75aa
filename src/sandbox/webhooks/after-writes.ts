import type { Store } from "../store/store.ts";

/** The store, which calls `then` after each write that was committed. */
export function afterWrites(store: Store, then: () => void): Store {
  const told = async <T>(write: Promise<T>): Promise<T> => {
    const outcome = await write;
    then();
    return outcome;
  };
  return {
    ...store,
    create: (...write) => told(store.create(...write)),
    update: (...write) => told(store.update(...write)),
    remove: (...write) => told(store.remove(...write)),
  };
}
