import { LRUCache } from "lru-cache";
import type { FirstFreeList } from "#contract/availability.ts";
import { type AvailabilitySources, freeTimes } from "./free-times.ts";

const dayMs = 86_400_000;
const lifeMs = 30_000;

/** How far is looked, in days, further for whom nothing was found nearer: most are free within two days. */
const reaches = [2, 7, 14];

/** How old the reading of a day may be: Frontdesk's own bookings are laid over it at once. */
const readingAgeMs = 300_000;

/**
 * When every active practitioner is free next, for everybody together: it costs no more than the days that are looked at,
 * which screens read as well. Throws the client's error.
 */
export function createFirstFree(sources: AvailabilitySources): (minutes: number) => Promise<FirstFreeList> {
  const { records, now } = sources;
  const unhurried = {
    ...sources,
    records: {
      appointments: (span: Parameters<typeof records.appointments>[0]) =>
        records.appointments(span, readingAgeMs),
      practitioners: () => records.practitioners(),
      people: (appointments: Parameters<typeof records.people>[0]) => records.people(appointments),
    },
  };
  const lists = new LRUCache<number, FirstFreeList>({
    max: 20,
    ttl: lifeMs,
    ignoreFetchAbort: true,
    fetchMethod: (minutes) => look(minutes),
  });

  async function look(minutes: number): Promise<FirstFreeList> {
    const active = await records.practitioners();
    const starts = new Map<string, string>();
    let from = now();
    const begin = from.getTime();
    for (const reach of reaches) {
      const practitionerIds = active.map(({ id }) => id).filter((id) => !starts.has(id));
      if (practitionerIds.length === 0) break;
      const span = { start: from, end: new Date(begin + reach * dayMs) };
      const { practitioners } = await freeTimes(unhurried, { practitionerIds, minutes, span, most: 1 });
      for (const { practitionerId = "", free } of practitioners)
        if (free[0]) starts.set(practitionerId, free[0].start.toISOString());
      from = span.end;
    }
    return {
      practitioners: active.map(({ id }) => {
        const start = starts.get(id);
        return start ? { practitionerId: id, start } : { practitionerId: id };
      }),
    };
  }

  return (minutes) => lists.forceFetch(minutes);
}
