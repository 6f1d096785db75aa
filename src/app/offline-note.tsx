import { useSyncExternalStore } from "react";
import { texts } from "#texts/texts.ts";
import { useIsLive } from "./live/live.ts";
import styles from "./offline-note.module.css";

/** Says, as long as it is so, that this computer has no connection, or does not hear at once what other desks do. */
export function OfflineNote() {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  const isLive = useIsLive();
  const { offline, late } = texts.shell;
  return <output className={styles.note}>{isOnline ? !isLive && late : offline}</output>;
}

function subscribe(hear: () => void): () => void {
  window.addEventListener("online", hear);
  window.addEventListener("offline", hear);
  return () => {
    window.removeEventListener("online", hear);
    window.removeEventListener("offline", hear);
  };
}
