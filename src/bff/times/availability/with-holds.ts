import type { BusyPeople, BusyTime } from "#bff/ledger/busy-times.ts";
import type { HeldTime, Holds } from "#bff/times/holds/holds.ts";
import type { AvailabilitySources } from "./free-times.ts";

/**
 * Sources by which a time that another desk is about to book is not offered. It can be booked all the same by whoever
 * asks for it. `own` is the token of the desk that asks, whose own hold hides nothing from it.
 */
export function withHolds(
  sources: AvailabilitySources,
  holds: Pick<Holds, "during">,
  own?: string,
): AvailabilitySources {
  return {
    ...sources,
    ledger: {
      ...sources.ledger,
      async busy(span, people) {
        const [busy, held] = await Promise.all([sources.ledger.busy(span, people), holds.during(span, own)]);
        return [...busy, ...held.filter((one) => concerns(one, people)).map(asBusy)];
      },
    },
  };
}

const concerns = ({ practitionerId, patientId }: HeldTime, people: BusyPeople) =>
  (practitionerId !== undefined && people.practitionerIds.includes(practitionerId)) ||
  (patientId !== undefined && patientId === people.patientId);

const asBusy = ({ practitionerId, patientId = "", start, end }: HeldTime): BusyTime => ({
  practitionerId,
  patientId,
  start,
  end,
});
