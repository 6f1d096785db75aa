import { type ComponentType, createElement, useEffect, useState, useSyncExternalStore } from "react";

/** Something that is fetched after the page. */
export type Later<What> = {
  /** Fetches it, once however often it is called; after a failure the next call tries again. */
  load: () => Promise<What>;
  /** It, once it is there. */
  now: () => What | undefined;
  /** Calls `hear` when it has come, until the returned function is called. */
  subscribe: (hear: () => void) => () => void;
};

/** The one way to fetch a module later. What is fetched along with it is said in `vite.config.ts`. */
export function later<What>(fetch: () => Promise<What>): Later<What> {
  const waiting = new Set<() => void>();
  let loading: Promise<What> | undefined;
  let loaded: What | undefined;
  const take = (found: What) => {
    loaded = found;
    for (const hear of waiting) hear();
    return found;
  };
  const giveUp = (error: unknown) => {
    loading = undefined;
    throw error;
  };
  const load = () => {
    loading ??= fetch().then(take, giveUp);
    return loading;
  };
  const subscribe = (hear: () => void) => {
    waiting.add(hear);
    return () => waiting.delete(hear);
  };
  return { load, now: () => loaded, subscribe };
}

/** Fetches it once what needs it stands; undefined until it is there, and for as long as it cannot be fetched. */
export function useLater<What>(what: Later<What>): What | undefined {
  useEffect(() => keepTrying(what), [what]);
  return useSyncExternalStore(what.subscribe, what.now);
}

/** What could not be fetched may be there once somebody goes on to another field. */
function keepTrying<What>({ load }: Later<What>): () => void {
  const given = new AbortController();
  const tryOnce = () =>
    void load().catch(() =>
      document.addEventListener("focusin", tryOnce, { once: true, signal: given.signal }),
    );
  tryOnce();
  return () => given.abort();
}

type LaterPartOptions = {
  /** Stands in the part's place until it is there. */
  Until?: ComponentType;
  /** The page does without it where it cannot be fetched. Any other part has then broken, as if it could not be drawn. */
  isOptional?: boolean;
};

/**
 * A part of the page that is fetched later. It suspends nothing, so that the rest of the page stays as it is and the
 * focus where it is.
 */
export function laterPart<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  { Until, isOptional = false }: LaterPartOptions = {},
) {
  const part = later(fetch);
  function LaterPart(props: Props) {
    const [failure, setFailure] = useState<Error>();
    const found = useLater(part);
    useEffect(() => {
      if (!isOptional) part.load().catch(setFailure);
    }, []);
    if (found) return createElement(found, props);
    if (failure) throw failure;
    return Until ? <Until /> : null;
  }
  return Object.assign(LaterPart, part);
}
