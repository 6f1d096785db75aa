import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { sessionQueries } from "#client/queries/session-queries.ts";
import { forgetOthers } from "#client/tab/kept-in-tab.ts";
import { beginSession, hearSessionEnd } from "#client/tab/session-end.ts";
import type { Session } from "#contract/session.ts";
import { hearChanges } from "./live/hear-changes.ts";

/**
 * Who sits at this desk. A session that ends in the middle of something stays in `session`, so that the page stays as it
 * is, and `isOver` until the same person has signed in again.
 */
export function useSession() {
  const client = useQueryClient();
  const query = useQuery(sessionQueries.current());
  const [isOver, setOver] = useState(false);
  const staffId = query.data?.staff?.id;
  useEffect(() => hearSessionEnd(() => setOver(true)), []);
  useEffect(() => (staffId === undefined ? undefined : forgetOthers(staffId)), [staffId]);
  useEffect(
    () => (staffId === undefined || isOver ? undefined : hearChanges(client, staffId)),
    [client, staffId, isOver],
  );

  /** Somebody signed in, signed out, or came back. */
  const take = (session: Session) => {
    beginSession();
    const { queryKey } = sessionQueries.current();
    const isOther = (key: readonly unknown[]) => key[0] !== queryKey[0];
    // The next person at this computer must not find the patients of the last one, nor send what that one began.
    if (staffId !== undefined && session.staff?.id !== staffId) return location.reload();
    client.setQueryData(queryKey, session);
    setOver(false);
    void client.invalidateQueries({ predicate: (one) => isOther(one.queryKey) });
  };
  return { query, session: query.data, isOver, take };
}
