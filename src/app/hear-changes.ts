import type { QueryClient } from "@tanstack/react-query";
import { appointmentsEvent, resyncEvent } from "#contract/event.ts";

/**
 * Reads the appointments on the screen again whenever any desk changes one, until the returned function is called. The
 * browser connects again by itself; what was missed meanwhile is read when it is back.
 */
export function hearChanges(client: QueryClient): () => void {
  const events = new EventSource("/api/events");
  let wasOpen = false;
  const readAgain = () => void client.invalidateQueries({ queryKey: ["appointments"] });
  events.addEventListener(appointmentsEvent, readAgain);
  events.addEventListener(resyncEvent, readAgain);
  events.addEventListener("open", () => {
    if (wasOpen) readAgain();
    wasOpen = true;
  });
  return () => events.close();
}
