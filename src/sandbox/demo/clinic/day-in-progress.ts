import { TZDate } from "@date-fns/tz";
import type { NewAppointment } from "#clinikapi/appointment.ts";
import type { SeededRandom } from "../seeded-random.ts";
import { awaitedStaffers, awayStaffer, lateStaffer, overlapStaffer } from "./clinic-cast.ts";
import { clinicStaff, type Staffer } from "./clinic-staff.ts";
import { clinicVisit } from "./clinic-visit.ts";
import { type ClinicClock, shiftOf } from "./shift-of.ts";
import { minuteMs, overlap, type Stretch } from "./wall-hours.ts";

/** A visit that is there already. */
export type Taken = Stretch & { practitionerId: string; patientId: string; status: string };

type Sources = { patientIds: readonly string[]; taken: readonly Taken[]; clock: ClinicClock };
type Planned = { staffer: Staffer; start: Date; status: NewAppointment["status"] };

/** A day under way: its new visits, who works when, and who is away while visits are booked. */
export type DayInProgress = {
  visits: NewAppointment[];
  shifts: { staffer: Staffer; shift: Stretch }[];
  away?: { staffer: Staffer } & Stretch;
};

const awayMs = 120 * minuteMs;
const overlapsByMs = 5 * minuteMs;

/**
 * Visits of today in every stage: over, in the room, waiting, late, and booked; one overlaps another, and one practitioner is
 * called away. What is taken already stays, and nobody is booked on top of it but that once.
 */
export function dayInProgress(random: SeededRandom, { patientIds, taken, clock }: Sources): DayInProgress {
  const shifts = clinicStaff.flatMap((staffer) => {
    const shift = shiftOf(staffer, clock);
    return shift ? [{ staffer, shift }] : [];
  });
  const planned = shifts
    .flatMap(({ staffer, shift }) => visitsOfShift(random, { staffer, shift, clock }))
    .filter((one) => !isTaken(one, taken));
  const next = (staffer: Staffer) => nextStart(staffer, { planned, taken, now: clock.now });
  const [twice, left] = [next(overlapStaffer), next(awayStaffer)];
  if (twice)
    planned.push({
      staffer: overlapStaffer,
      start: new Date(twice.getTime() + overlapsByMs),
      status: "booked",
    });
  const nextPatient = patientsInTurn(random, patientIds, taken);
  return {
    visits: planned.map((one) => clinicVisit(random, { ...one, patientId: nextPatient(), now: clock.now })),
    shifts,
    ...(left && { away: { staffer: awayStaffer, start: left, end: new Date(left.getTime() + awayMs) } }),
  };
}

/** Each patient once, as long as there are any who have no visit yet. */
function patientsInTurn(
  random: SeededRandom,
  patientIds: readonly string[],
  taken: readonly Taken[],
): () => string {
  const seen = new Set(taken.map(({ patientId }) => patientId));
  return () => {
    const free = patientIds.filter((id) => !seen.has(id));
    const patientId = random.pick(free.length > 0 ? free : patientIds);
    seen.add(patientId);
    return patientId;
  };
}

function isTaken({ staffer, start }: Planned, taken: readonly Taken[]): boolean {
  const end = new Date(start.getTime() + staffer.minutes * minuteMs);
  return taken.some((one) => one.practitionerId === staffer.id && overlap(one, { start, end }));
}

function visitsOfShift(
  random: SeededRandom,
  { staffer, shift, clock }: { staffer: Staffer; shift: Stretch; clock: ClinicClock },
): Planned[] {
  const step = staffer.minutes * minuteMs;
  const anchor = anchorOf(staffer, clock);
  const first = anchor - Math.floor((anchor - shift.start.getTime()) / step) * step;
  const planned: Planned[] = [];
  for (let start = first; start + step <= shift.end.getTime(); start += step) {
    const place = Math.round((start - anchor) / step);
    // What goes on now and comes next is always there; further away there are gaps.
    const isNear = place >= 0 && place <= 2;
    if (isNear || random.chance(0.65))
      planned.push({ staffer, start: new Date(start), status: statusAt(random, place, staffer) });
  }
  return planned;
}

/** When the visit begins that goes on now: where visits usually begin, but for the one that is late already. */
function anchorOf(staffer: Staffer, { now, timeZone }: ClinicClock): number {
  const fiveMinutes = 5 * minuteMs;
  if (staffer === lateStaffer) return Math.floor(now.getTime() / fiveMinutes) * fiveMinutes - fiveMinutes;
  const sinceHour = TZDate.tz(timeZone, now).getMinutes() * minuteMs + (now.getTime() % minuteMs);
  return now.getTime() - (sinceHour % (staffer.minutes * minuteMs));
}

function statusAt(random: SeededRandom, place: number, staffer: Staffer): NewAppointment["status"] {
  if (place < 0) return random.chance(0.92) ? "fulfilled" : "noshow";
  if (place === 0) return staffer === lateStaffer ? "booked" : "arrived";
  return place === 1 && awaitedStaffers.includes(staffer) ? "checked-in" : "booked";
}

type Known = { planned: readonly Planned[]; taken: readonly Taken[]; now: Date };

function nextStart(staffer: Staffer, { planned, taken, now }: Known): Date | undefined {
  const starts = [
    ...planned.filter((one) => one.staffer === staffer && one.status === "booked"),
    ...taken.filter((one) => one.practitionerId === staffer.id && one.status === "booked"),
  ].map(({ start }) => start.getTime());
  const next = Math.min(...starts.filter((start) => start > now.getTime()));
  return Number.isFinite(next) ? new Date(next) : undefined;
}
