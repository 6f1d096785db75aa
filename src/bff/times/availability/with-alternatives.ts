import { claimOf } from "#bff/ledger/claim-of.ts";
import type { Ledger } from "#bff/ledger/ledger.ts";
import { type Plan, targetOf } from "#bff/ledger/ledger-request.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import type { Holds } from "#bff/times/holds/holds.ts";
import { overridesTime } from "#contract/override.ts";
import type { TimeRange } from "#domain/availability/time-range.ts";
import { absenceConflicts } from "./absence-conflicts.ts";
import type { AvailabilitySources } from "./free-times.ts";
import { nameConflicts } from "./name-conflicts.ts";
import { nearestAlternatives } from "./nearest-alternatives.ts";
import { distinct, unreadableConflicts } from "./unreadable-conflicts.ts";
import { withHolds } from "./with-holds.ts";

/**
 * A ledger that knows a practitioner's hours: a plan that claims time outside of them is refused like an overlap, and
 * every refusal of a time names who has it and which times are free near it. Times that `holds` show as being booked by
 * somebody else are not among these.
 */
export function withAlternatives(
  ledger: Ledger,
  sources: AvailabilitySources,
  holds?: Pick<Holds, "during">,
): Ledger {
  return {
    ...ledger,
    async carryOut(intention, plan) {
      let made: Plan | undefined;
      const planned = async () => {
        made = await plan();
        return overridesTime(intention.override) ? made : { ...made, against: await against(sources, made) };
      };
      try {
        return await ledger.carryOut(intention, planned);
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== "time-taken" || !made) throw error;
        const offered = holds ? withHolds(sources, heldByOthers(holds, intention.staffId)) : sources;
        throw await explained(offered, error, made);
      }
    },
  };
}

// What somebody holds must not hide other times from who chose it.
const heldByOthers = (holds: Pick<Holds, "during">, staffId: string): Pick<Holds, "during"> => ({
  during: async (span) => (await holds.during(span)).filter((held) => held.staffId !== staffId),
});

async function against(sources: AvailabilitySources, plan: Plan) {
  const claim = claimOf(plan);
  if (!claim) return [];
  const [absent, unreadable] = await Promise.all([
    absenceConflicts(sources, claim, ownTime(plan, claim.practitionerId)),
    unreadableConflicts(sources, claim),
  ]);
  return [...absent, ...unreadable];
}

function ownTime(plan: Plan, practitionerId: string | undefined): TimeRange | undefined {
  const current = targetOf(plan);
  if (!current?.start || !current.end || current.practitionerId !== practitionerId) return undefined;
  return { start: new Date(current.start), end: new Date(current.end) };
}

async function explained(sources: AvailabilitySources, refusal: Refusal, plan: Plan): Promise<Refusal> {
  const claim = claimOf(plan);
  const target = targetOf(plan);
  const moved = target && { id: target.id, time: ownTime(plan, claim?.practitionerId) };
  const [conflicts, alternatives] = await Promise.all([
    nameConflicts(sources.records, distinct(refusal.details.conflicts ?? [])),
    // That a time is taken must be told even if no other one can be found now.
    claim ? nearestAlternatives(sources, claim, moved).catch(() => []) : [],
  ]);
  return new Refusal("time-taken", { ...refusal.details, conflicts, alternatives }, { cause: refusal });
}
