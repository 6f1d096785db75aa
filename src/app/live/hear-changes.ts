import type { Query, QueryClient } from "@tanstack/react-query";
import { lookNow } from "#client/once/next-look.ts";
import { requestJson } from "#client/requests/request-json.ts";
import { sessionEndTeller } from "#client/tab/session-end.ts";
import {
  type AppointmentsChanged,
  appointmentsEvent,
  heartbeatMs,
  holdsEvent,
  patientsEvent,
  resyncEvent,
} from "#contract/event.ts";
import type { Session } from "#contract/session.ts";
import { hearTogether } from "./hear-together.ts";
import { setLive } from "./live.ts";

/** Three heartbeats were missed. Milliseconds. */
const silentMs = 3 * heartbeatMs + 2000;

/** How often it is looked whether anything was heard, in milliseconds. */
const lookMs = 2000;

/**
 * Reads the appointments on the screen again whenever any desk changes one or is about to, until the returned function is
 * called. What is missed while there is no connection is read when there is one, and again and again while nothing is
 * heard. `staffId`: for whom.
 */
export function hearChanges(client: QueryClient, staffId: string): () => void {
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
  let heardAt = Date.now();
  const hearings: Record<string, (data: string) => void> = {
    [appointmentsEvent](data) {
      lookNow((JSON.parse(data) as AppointmentsChanged).key);
      readAgain();
    },
    [holdsEvent]: readHolds,
    [patientsEvent]: () => void read("patients", "search"),
    [resyncEvent]: readAgain,
    open() {
      // What changed before was not told, and meanwhile somebody else may have signed in in another tab.
      readAgain();
      if (wasOpen) void checkSession(staffId);
      wasOpen = true;
    },
    refused: () => void checkSession(staffId),
  };
  const hearing = hearTogether(({ event, data = "" }) => {
    hearings[event]?.(data);
    if (event === "refused") return;
    heardAt = Date.now();
    if (event !== "connecting") setLive(true);
  });
  // Something between may keep the events back, or the connection has died without a word, as in sleep.
  const watching = setInterval(() => {
    if (Date.now() - heardAt < silentMs || !hearing.renew()) return;
    heardAt = Date.now();
    setLive(false);
    readAgain();
  }, lookMs);
  return () => {
    clearInterval(watching);
    hearing.stop();
    setLive(true);
  };
}

const isFirst = ({ state }: Query) => state.data === undefined;

async function checkSession(staffId: string): Promise<void> {
  const tellSessionEnd = sessionEndTeller();
  const session = await requestJson<Session>("/api/session").catch(() => undefined);
  if (session && session.staff?.id !== staffId) tellSessionEnd();
}
