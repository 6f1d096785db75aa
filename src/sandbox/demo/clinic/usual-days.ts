import { TZDate } from "@date-fns/tz";
import { addDays } from "date-fns";
import type { NewAppointment } from "#clinikapi/appointment.ts";
import type { SeededRandom } from "../seeded-random.ts";
import { clinicStaff, type Staffer } from "./clinic-staff.ts";
import { clinicVisit } from "./clinic-visit.ts";
import { type ClinicClock, shiftOf, usualHours } from "./shift-of.ts";
import { minuteMs, overlap } from "./wall-hours.ts";

const daysBack = 28;
const daysAhead = 28;

/** Nobody is seen then unless it cannot be helped. */
const lunch = 12;

/**
 * The visits of the four weeks before today and of the four after it, within everybody's usual hours; of today those alone
 * that are outside of the shift that is under way.
 */
export function usualDays(
  random: SeededRandom,
  patientIds: readonly string[],
  clock: ClinicClock,
): NewAppointment[] {
  const today = TZDate.tz(clock.timeZone, clock.now);
  const days = Array.from({ length: daysBack + daysAhead + 1 }, (_, index) => index - daysBack);
  return days.flatMap((ahead) => visitsOn(random, { day: addDays(today, ahead), ahead, patientIds, clock }));
}

type Day = { day: TZDate; ahead: number; patientIds: readonly string[]; clock: ClinicClock };

function visitsOn(random: SeededRandom, { day, ahead, patientIds, clock }: Day): NewAppointment[] {
  const seen = new Set<string>();
  // The nearer, the fuller.
  const fullness = ahead < 0 ? 0.5 : Math.max(0.12, 0.6 - ahead / 40);
  return clinicStaff.flatMap((staffer) =>
    startsOn(staffer, day, clock).flatMap((start) => {
      if (!random.chance(fullness)) return [];
      const patientId = random.pick(patientIds);
      if (seen.has(patientId)) return [];
      seen.add(patientId);
      const ended = random.chance(0.93) ? "fulfilled" : "noshow";
      const status = start < clock.now ? ended : "booked";
      return [clinicVisit(random, { staffer, patientId, start, now: clock.now, status })];
    }),
  );
}

function startsOn(staffer: Staffer, day: TZDate, clock: ClinicClock): Date[] {
  const hours = usualHours(staffer, day);
  if (!hours) return [];
  const shift = shiftOf(staffer, clock);
  const step = staffer.minutes * minuteMs;
  const starts = Array.from(
    { length: Math.floor((hours.end.getTime() - hours.start.getTime()) / step) },
    (_, index) => new Date(hours.start.getTime() + index * step),
  );
  return starts.filter((start) => {
    const isInShift = shift && overlap(shift, { start, end: new Date(start.getTime() + step) });
    return !isInShift && TZDate.tz(clock.timeZone, start).getHours() !== lunch;
  });
}
