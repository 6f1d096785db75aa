import type { QueryClient } from "@tanstack/react-query";
import { appointmentsEvent, holdsEvent, resyncEvent } from "#contract/event.ts";

/**
 * Reads the appointments on the screen again whenever any desk changes one or is about to, until the returned function is called. The
 * browser connects again by itself; what was missed meanwhile is read when it is back.
 */
export function hearChanges(client: QueryClient): () => void {
  const events = new EventSource("/api/events");
  let wasOpen = false;
  const readHoldsAgain = () => void client.invalidateQueries({ queryKey: ["holds"] });
  const readAgain = () => {
    void client.invalidateQueries({ queryKey: ["appointments"] });
    readHoldsAgain();
  };
  events.addEventListener(appointmentsEvent, readAgain);
  events.addEventListener(holdsEvent, readHoldsAgain);
  events.addEventListener(resyncEvent, readAgain);
  events.addEventListener("open", () => {
    if (wasOpen) readAgain();
    wasOpen = true;
  });
  return () => events.close();
}
