import { spanOfDay } from "#bff/times/calendar/clinic-days.ts";
import type { ClosedDays } from "#contract/closed-days.ts";
import { closedOn } from "#domain/availability/clinic-hours.ts";
import { isCalendarDay, shiftDay } from "#domain/calendar-day.ts";
import type { Day } from "#domain/wall-clock.ts";
import { type HoursSources, hoursOf } from "./hours-of.ts";

type ClosedDaysQuestion = { practitionerId?: string; from: Day; days: number };

/** On which days nobody works, or a practitioner does not. It asks for nobody's appointments. Throws the client's error. */
export async function closedDays(
  sources: HoursSources,
  { practitionerId, from, days }: ClosedDaysQuestion,
): Promise<ClosedDays> {
  const { timeZone } = sources;
  const asked = Array.from({ length: days }, (_, at) => shiftDay(from, at))
    .filter(isCalendarDay)
    .map((day) => {
      const { from: start, to: end } = spanOfDay(day, timeZone);
      return { day, start, end };
    });
  const [first, last] = [asked[0], asked.at(-1)];
  if (!first || !last) return { closed: [] };
  const range = { start: first.start, end: last.end };
  const hours = await hoursOf(sources, practitionerId, range);
  const closed = asked.flatMap(({ day, ...span }) => {
    const how = closedOn(span, hours, timeZone);
    return how ? [{ day, closed: how }] : [];
  });
  return { closed };
}
