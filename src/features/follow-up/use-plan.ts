import { useCallback, useRef, useState } from "react";
import { serverNow } from "#lib/clock/server-clock.ts";
import type { Visit } from "./follow-up-booking.ts";
import { forgetFollowUp, type KeptFollowUp, keepFollowUp, keptFollowUp } from "./kept-follow-up.ts";

/** What a person asks for and chooses in the panel. */
export type Plan = Omit<KeptFollowUp, "staffId" | "savedAt">;

/**
 * The plan for following up a visit, kept in this tab with every change, at once: what is about to be sent must be known
 * to the page that comes back.
 */
export function usePlan(visit: Visit, staffId: string | undefined) {
  const [plan, setPlan] = useState<Plan>(() => keptFollowUp(visit.id, staffId) ?? newPlan(visit));
  const current = useRef(plan);
  const change = useCallback(
    (changes: Partial<Plan>) => {
      current.current = { ...current.current, ...changes };
      keepFollowUp(visit.id, { ...current.current, staffId, savedAt: Date.now() });
      setPlan(current.current);
    },
    [visit.id, staffId],
  );
  const forget = useCallback(() => forgetFollowUp(visit.id), [visit.id]);
  return { plan, change, forget, current };
}

const newPlan = ({ reasonCode = "", patientInstruction = "" }: Visit): Plan => ({
  begunAt: serverNow().getTime(),
  times: 1,
  reason: reasonCode,
  instructions: patientInstruction,
  choices: {},
  visits: {},
});
