import { LRUCache } from "lru-cache";
import type { AvailabilitySources } from "#bff/times/availability/free-times.ts";
import { listAvailability } from "#bff/times/availability/list-availability.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import type { ProposalTime } from "#contract/proposals.ts";
import type { TimeRange } from "#domain/availability/time-range.ts";
import { windowsOf } from "#domain/hand-over/windows-of.ts";

/** Finds the first free time of a proposal, first in its windows and then after them. Throws the client's error. */
export type FirstFreeTime = (proposal: Appointment) => Promise<ProposalTime | undefined>;

const usualMinutes = 30;
const dayMs = 86_400_000;
/** How far after the windows is looked. */
const reachMs = 14 * dayMs;
const lifeMs = 10_000;

type Found = { time?: ProposalTime };

/** `onChange` is called with what forgets the times that were found, which any change of the ledger may make wrong. */
export function createFirstFreeTimes(
  sources: AvailabilitySources,
  onChange: (forget: () => void) => void,
): FirstFreeTime {
  const found = new LRUCache<string, Found, Appointment>({
    max: 500,
    ttl: lifeMs,
    ignoreFetchAbort: true,
    fetchMethod: async (_version, _old, { context }): Promise<Found> => ({
      time: await find(sources, context),
    }),
  });
  onChange(() => found.clear());
  return async (proposal) => (await found.forceFetch(versionOf(proposal), { context: proposal })).time;
}

const versionOf = ({ id, practitionerId, specialty, minutesDuration, requestedPeriod }: Appointment) =>
  JSON.stringify([id, practitionerId, specialty, minutesDuration, requestedPeriod]);

async function find(sources: AvailabilitySources, proposal: Appointment): Promise<ProposalTime | undefined> {
  const { practitionerId, patientId, specialty, minutesDuration: minutes = usualMinutes } = proposal;
  if (!practitionerId && !specialty) return undefined;
  const now = sources.now();
  const windows = windowsOf(proposal).filter(({ end }) => end > now);
  for (const { span, isInWindow } of spansOf(windows, now)) {
    const end = new Date(span.end.getTime() - (isInWindow ? minutes * 60_000 - 1 : 0));
    if (end <= span.start || end <= now) continue;
    const who = practitionerId ? { practitionerId } : { specialty };
    const question = { ...who, patientId, minutes, span: { start: span.start, end } };
    const [first] = (await listAvailability(sources, question)).practitioners;
    const [time] = first?.free ?? [];
    if (first && time) return { practitionerId: first.practitionerId, ...time, isInWindow };
  }
  return undefined;
}

function spansOf(windows: TimeRange[], now: Date): { span: TimeRange; isInWindow: boolean }[] {
  const from = windows.at(-1)?.end ?? now;
  return [
    ...windows.map((span) => ({ span, isInWindow: true })),
    { span: { start: from, end: new Date(from.getTime() + reachMs) }, isInWindow: false },
  ];
}
