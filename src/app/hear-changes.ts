import type { Query, QueryClient } from "@tanstack/react-query";
import { lookNow } from "#client/once/next-look.ts";
import { requestJson } from "#client/requests/request-json.ts";
import { sessionEndTeller } from "#client/tab/session-end.ts";
import {
  type AppointmentsChanged,
  appointmentsEvent,
  holdsEvent,
  patientsEvent,
  resyncEvent,
} from "#contract/event.ts";
import type { Session } from "#contract/session.ts";

/** How long after a refusal the server is asked to tell again, in milliseconds. */
const pauseMs = 5000;

/**
 * Reads the appointments on the screen again whenever any desk changes one or is about to, until the returned function is
 * called. What is missed while there is no connection is read when there is one. `staffId`: for whom.
 */
export function hearChanges(client: QueryClient, staffId: string): () => void {
  let events: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasOpen = false;
  const read = async (...queryKey: string[]) => {
    // A first answer that is on its way may be from before the change, and would be taken for a new one.
    const first = client.getQueryCache().findAll({ queryKey, fetchStatus: "fetching", predicate: isFirst });
    await client.invalidateQueries({ queryKey });
    for (const one of first) void client.invalidateQueries({ queryKey: one.queryKey, exact: true });
  };
  const readHolds = () => {
    void read("holds");
    void read("availability");
  };
  const readAgain = () => {
    void read("appointments");
    readHolds();
  };
  const connect = () => {
    events = new EventSource("/api/events");
    events.addEventListener(appointmentsEvent, ({ data }: MessageEvent<string>) => {
      lookNow((JSON.parse(data) as AppointmentsChanged).key);
      readAgain();
    });
    events.addEventListener(holdsEvent, readHolds);
    events.addEventListener(patientsEvent, () => void read("patients", "search"));
    events.addEventListener(resyncEvent, readAgain);
    events.addEventListener("open", () => {
      // What changed before was not told, and meanwhile somebody else may have signed in in another tab.
      readAgain();
      if (wasOpen) void checkSession(staffId);
      wasOpen = true;
    });
    // A browser does not come back to who refuses it, and does not say why it was refused.
    events.addEventListener("error", () => {
      if (events.readyState !== EventSource.CLOSED) return;
      void checkSession(staffId);
      timer = setTimeout(connect, pauseMs);
    });
  };
  connect();
  return () => {
    events.close();
    clearTimeout(timer);
  };
}

const isFirst = ({ state }: Query) => state.data === undefined;

async function checkSession(staffId: string): Promise<void> {
  const tellSessionEnd = sessionEndTeller();
  const session = await requestJson<Session>("/api/session").catch(() => undefined);
  if (session && session.staff?.id !== staffId) tellSessionEnd();
}
