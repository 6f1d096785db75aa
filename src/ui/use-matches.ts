import { useCallback, useSyncExternalStore } from "react";

/** Whether a media query holds now, such as `(width < 45rem)`. */
export function useMatches(query: string): boolean {
  const subscribe = useCallback(
    (hear: () => void) => {
      const media = matchMedia(query);
      media.addEventListener("change", hear);
      return () => media.removeEventListener("change", hear);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
