import { useSyncExternalStore } from "react";

const query = "(width < 45rem)";

/** Whether there is no room for columns: on a phone, or where the page is enlarged that much. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(query).matches);

function subscribe(hear: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener("change", hear);
  return () => media.removeEventListener("change", hear);
}
