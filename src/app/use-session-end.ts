import { useEffect, useState } from "react";
import { requestJson } from "#client/requests/request-json.ts";
import { noteSessionEnd, sessionEndTeller } from "#client/tab/session-end.ts";
import type { Session } from "#contract/session.ts";
import { serverNow } from "#lib/clock/server-clock.ts";

/** How long before its end somebody is warned, and how often the server is asked from then on. Milliseconds. */
const warningMs = 120_000;
const lookMs = 15_000;

/**
 * When this session ends unless something is done, once that is near: undefined before. The server alone knows, since
 * other pages of this browser keep the session alive too. Whoever is typing is not warned: to ask is then their doing.
 */
export function useSessionEnd(session: Session | undefined, isOver: boolean) {
  const staffId = session?.staff?.id;
  const told = Date.parse(session?.endsAt ?? "");
  // Whoever signs in again has an end of their own, which the one before must not hide.
  const [heard, setHeard] = useState({ told, endsAt: told, isNear: false });
  const end = heard.told === told ? heard : { told, endsAt: told, isNear: false };

  /** Answers whether the server did. */
  const ask = async (): Promise<boolean> => {
    const tellSessionEnd = sessionEndTeller();
    const now = await requestJson<Session>("/api/session").catch(() => undefined);
    if (now && now.staff?.id !== staffId) tellSessionEnd();
    else {
      const endsAt = now ? Date.parse(now.endsAt ?? "") : end.endsAt;
      setHeard({ told, endsAt, isNear: endsAt - serverNow().getTime() <= warningMs });
    }
    return now !== undefined;
  };

  useEffect(() => noteSessionEnd(end.endsAt), [end.endsAt]);

  useEffect(() => {
    if (staffId === undefined || isOver) return undefined;
    const untilEnd = end.endsAt - serverNow().getTime();
    // A little later than the end, so that the server sees it as well.
    const untilLook = untilEnd > 0 ? Math.min(lookMs, untilEnd + 500) : lookMs;
    const waitMs = end.isNear ? untilLook : Math.max(untilEnd - warningMs, 0);
    const timer = setTimeout(() => void ask(), waitMs);
    return () => clearTimeout(timer);
  });

  return { nearEnd: end.isNear && !isOver ? end.endsAt : undefined, stay: ask };
}
