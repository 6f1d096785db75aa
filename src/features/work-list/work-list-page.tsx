import { useQuery } from "@tanstack/react-query";
import { sessionQueries } from "#client/queries/session-queries.ts";
import { may } from "#domain/roles.ts";
import { DeskList } from "./desk-list.tsx";
import { OwnList } from "./own-list.tsx";

/** What waits for the desk; for who does not book for everybody, what became of the own requests. */
export function WorkListPage({ timeZone }: { timeZone: string }) {
  const staff = useQuery(sessionQueries.current()).data?.staff;
  if (!staff) return null;
  return may(staff.role, "book-any") ? <DeskList timeZone={timeZone} /> : <OwnList timeZone={timeZone} />;
}
