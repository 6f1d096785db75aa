import { holdToken } from "#client/tab/hold-token.ts";
import type { AvailabilityList } from "#contract/availability.ts";
import { holdTokenHeader } from "#contract/hold-token-header.ts";
import type { AskedTime } from "#domain/follow-up/asked-time.ts";
import { findOffers } from "#domain/follow-up/find-offers.ts";
import type { Offer } from "#domain/follow-up/follow-up-offers.ts";
import type { Reach } from "#domain/follow-up/search-spans.ts";
import { serverNow } from "#lib/clock/server-clock.ts";
import { requestJson } from "./request-json.ts";

type Question = {
  asked: AskedTime;
  reach: Reach;
  practitionerId: string;
  patientId: string;
  minutes: number;
  timeZone: string;
  signal?: AbortSignal;
};

/** The times to offer for a follow-up, of which both the practitioner and the patient are free. Throws an ApiProblem. */
export function findFollowUpTimes({ asked, reach, timeZone, signal, ...whose }: Question): Promise<Offer[]> {
  const { practitionerId, patientId, minutes } = whose;
  return findOffers({
    asked,
    reach,
    now: serverNow(),
    timeZone,
    freeIn: async ({ start, end }) => {
      const span = { from: start.toISOString(), to: end.toISOString() };
      const query = new URLSearchParams({ practitionerId, patientId, minutes: String(minutes), ...span });
      const list = await requestJson<AvailabilityList>(`/api/availability?${query}`, {
        headers: { [holdTokenHeader]: holdToken() },
        signal,
      });
      const free = list.practitioners.flatMap((one) => one.free);
      return free.map((time) => ({ start: new Date(time.start), end: new Date(time.end) }));
    },
  });
}
