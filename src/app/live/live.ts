import { useSyncExternalStore } from "react";

let isLive = true;

const hearers = new Set<() => void>();

/** Whether this page hears at once what other desks do. */
export function setLive(live: boolean): void {
  if (live === isLive) return;
  isLive = live;
  for (const hear of hearers) hear();
}

export const useIsLive = (): boolean => useSyncExternalStore(subscribe, () => isLive);

function subscribe(hear: () => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}
