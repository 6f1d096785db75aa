import type { InvalidateOptions, QueryClient } from "@tanstack/react-query";
import { requestJson } from "#contract/client/request-json.ts";
import { sessionEndTeller } from "#contract/client/session-end.ts";
import { appointmentsEvent, holdsEvent, patientsEvent, resyncEvent } from "#contract/event.ts";
import type { Session } from "#contract/session.ts";

/**
 * Reads the appointments on the screen again whenever any desk changes one or is about to, until the returned function is called. The
 * browser connects again by itself; what was missed meanwhile is read when it is back.
 */
export function hearChanges(client: QueryClient): () => void {
  const events = new EventSource("/api/events");
  const readHoldsAgain = (how?: InvalidateOptions) => {
    void client.invalidateQueries({ queryKey: ["holds"] }, how);
    void client.invalidateQueries({ queryKey: ["availability"] }, how);
  };
  const readAgain = (how?: InvalidateOptions) => {
    void client.invalidateQueries({ queryKey: ["appointments"] }, how);
    readHoldsAgain(how);
  };
  events.addEventListener(appointmentsEvent, () => readAgain());
  events.addEventListener(holdsEvent, () => readHoldsAgain());
  events.addEventListener(
    patientsEvent,
    () => void client.invalidateQueries({ queryKey: ["patients", "search"] }),
  );
  events.addEventListener(resyncEvent, () => readAgain());
  // What changed before was not told. What is being read just now is new enough.
  events.addEventListener("open", () => readAgain({ cancelRefetch: false }));
  // A browser does not come back to who refuses it, and does not say why it was refused.
  events.addEventListener("error", () => {
    if (events.readyState === EventSource.CLOSED) void checkSession();
  });
  return () => events.close();
}

async function checkSession(): Promise<void> {
  const tellSessionEnd = sessionEndTeller();
  const session = await requestJson<Session>("/api/session").catch(() => undefined);
  if (session && !session.staff) tellSessionEnd();
}
