import type { AvailabilityList, FreeTime, PractitionerAvailability } from "#contract/availability.ts";
import { type TimeRange, within } from "#domain/availability/time-range.ts";
import { type AvailabilitySources, freeTimes, type PractitionerTimes } from "./free-times.ts";
import { specialists } from "./specialists.ts";

export type AvailabilityQuestion = {
  practitionerId?: string;
  specialty?: string;
  patientId?: string;
  minutes: number;
  span: TimeRange;
};

/** So that a short visit with somebody who is always there neither fills a screen's memory nor keeps others waiting. */
const most = 1000;

/** When one practitioner, or everybody of a specialty, is free. Throws the client's error. */
export async function listAvailability(
  sources: AvailabilitySources,
  { practitionerId, specialty = "", ...question }: AvailabilityQuestion,
): Promise<AvailabilityList> {
  const practitionerIds = practitionerId ? [practitionerId] : await specialists(sources, [specialty]);
  const { practitioners, asOf } = await freeTimes(sources, { practitionerIds, most, ...question });
  return {
    practitioners: practitioners
      .map((one) => availabilityOf(one, question.span))
      .sort((a, b) => firstOf(a) - firstOf(b)),
    asOf: asOf.toISOString(),
  };
}

function availabilityOf({ practitionerId = "", free, working, roles }: PractitionerTimes, span: TimeRange) {
  const exceptions = roles.map((role) => role.availabilityExceptions).filter((text) => text !== undefined);
  const { hoursKnown, open, leaves } = working;
  return {
    practitionerId,
    free: free.map(written),
    open: hoursKnown ? within(open, span).map(written) : [],
    away: within(leaves, span).map(written),
    hoursKnown,
    ...(exceptions.length > 0 && { exceptions }),
  } satisfies PractitionerAvailability;
}

const written = ({ start, end }: TimeRange): FreeTime => ({
  start: start.toISOString(),
  end: end.toISOString(),
});

const firstOf = ({ free: [first] }: PractitionerAvailability) =>
  first ? Date.parse(first.start) : Number.POSITIVE_INFINITY;
