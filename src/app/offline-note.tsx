import { useSyncExternalStore } from "react";
import { texts } from "#texts/texts.ts";
import styles from "./offline-note.module.css";

/** Says, as long as it is so, that this computer has no connection. */
export function OfflineNote() {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return <output className={styles.note}>{!isOnline && texts.shell.offline}</output>;
}

function subscribe(hear: () => void): () => void {
  window.addEventListener("online", hear);
  window.addEventListener("offline", hear);
  return () => {
    window.removeEventListener("online", hear);
    window.removeEventListener("offline", hear);
  };
}
