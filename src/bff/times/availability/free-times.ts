import type { BusyTime } from "#bff/ledger/busy-times.ts";
import type { Ledger } from "#bff/ledger/ledger.ts";
import { inTurn } from "#bff/records/in-turn.ts";
import { daysOf, spanOfDay } from "#bff/times/calendar/clinic-days.ts";
import type { ClinicRecords } from "#bff/times/calendar/clinic-records.ts";
import type { UnreadableAppointment } from "#clinikapi/fhir/read-unreadable-appointment.ts";
import type { PractitionerRole } from "#clinikapi/practitioner-role.ts";
import { freeSlots } from "#domain/availability/free-slots.ts";
import { overlaps, type TimeRange, within } from "#domain/availability/time-range.ts";
import type { WorkingTime } from "#domain/availability/working-time.ts";
import type { Day } from "#domain/wall-clock.ts";
import { type HoursSources, hoursOf } from "./hours-of.ts";
import type { ScheduleBlock, ScheduleBlocks } from "./schedule-blocks.ts";

/** What free times are reckoned from. */
export type AvailabilitySources = HoursSources & {
  blocks: ScheduleBlocks;
  records: Pick<ClinicRecords, "appointments" | "practitioners" | "people">;
  ledger: Pick<Ledger, "busy" | "conflicts">;
  now: () => Date;
};

export type FreeTimesQuestion = {
  /** Undefined: any time at which the clinic is open and the patient is free. */
  practitionerIds: (string | undefined)[];
  /** Who has to be free as well. */
  patientId?: string;
  minutes: number;
  /** In which the times begin. */
  span: TimeRange;
  /** What this appointment holds is free, since it is to be moved. */
  exceptId?: string;
  /** How many times of each practitioner are enough. */
  most?: number;
};

export type PractitionerTimes = {
  practitionerId?: string;
  free: TimeRange[];
  working: WorkingTime;
  roles: PractitionerRole[];
};

type Worker = { practitionerId?: string; roles: PractitionerRole[]; working: WorkingTime };

/**
 * When practitioners are free. Appointments are the ledger's word, after the days in question were read into it; days on
 * which nobody works are not read at all. `asOf` is when the oldest of them was read. Throws the client's error.
 */
export async function freeTimes(
  sources: AvailabilitySources,
  { practitionerIds, patientId, minutes, span, exceptId, most }: FreeTimesQuestion,
): Promise<{ practitioners: PractitionerTimes[]; asOf: Date }> {
  const { blocks, ledger, timeZone } = sources;
  const now = sources.now();
  const reach = { start: span.start > now ? span.start : now, end: addMinutes(span.end, minutes) };
  const workers = await Promise.all(practitionerIds.map((id) => workerOf(sources, id, reach)));
  const days = openDays(workers, reach, timeZone);
  const [{ asOf, unreadable }, blocked] = await Promise.all([readDays(sources, days, now), blocks(days)]);
  const ids = practitionerIds.filter((id) => id !== undefined);
  const people = { practitionerIds: ids, ...(patientId && { patientId }) };
  // Nobody asks who is busy in a span that is over: none of it is free.
  const isOver = reach.start >= reach.end;
  const held = isOver ? [] : await ledger.busy({ from: reach.start, to: reach.end }, people);
  const busy = held.filter(({ appointmentId }) => !exceptId || appointmentId !== exceptId);
  return {
    practitioners: workers.map(({ practitionerId, roles, working }) => ({
      practitionerId,
      free: freeSlots({
        working,
        busy: [...busy, ...blocked, ...unreadable].filter((one) =>
          concerns(one, { practitionerId, patientId }),
        ),
        minutes,
        span,
        now,
        most,
      }),
      working,
      roles,
    })),
    asOf,
  };
}

async function workerOf(
  sources: AvailabilitySources,
  practitionerId: string | undefined,
  range: TimeRange,
): Promise<Worker> {
  const [{ working }, held] = await Promise.all([
    hoursOf(sources, practitionerId, range),
    practitionerId === undefined ? [] : sources.roles.of(practitionerId),
  ]);
  return { practitionerId, roles: held, working };
}

function openDays(workers: Worker[], reach: TimeRange, timeZone: string): Day[] {
  if (reach.start >= reach.end) return [];
  const open = workers.flatMap(({ working }) => within(working.open, reach));
  return daysOf({ from: reach.start, to: reach.end }, timeZone).filter((day) => {
    const { from, to } = spanOfDay(day, timeZone);
    return open.some((hours) => overlaps(hours, { start: from, end: to }));
  });
}

/** Time of an appointment that cannot be read. */
export type UnreadableTime = TimeRange & Pick<UnreadableAppointment, "id" | "patientId" | "practitionerId">;

/**
 * Reads the days into the ledger; answers when the oldest of the readings was made, and when there is what cannot be read,
 * as far as that has a time.
 */
export async function readDays(
  { records, timeZone }: AvailabilitySources,
  days: Day[],
  now: Date,
): Promise<{ asOf: Date; unreadable: UnreadableTime[] }> {
  const readings: Date[] = [];
  const unreadable: UnreadableTime[] = [];
  await inTurn(days, async (day) => {
    const read = await records.appointments(spanOfDay(day, timeZone));
    readings.push(read.asOf);
    unreadable.push(...read.unreadable.flatMap(timeOf));
  });
  return { asOf: readings.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? now, unreadable };
}

function timeOf({ start, end, ...one }: UnreadableAppointment): UnreadableTime[] {
  if (!start || !end || Date.parse(end) <= Date.parse(start)) return [];
  return [{ ...one, start: new Date(start), end: new Date(end) }];
}

const concerns = (
  busy: BusyTime | ScheduleBlock | UnreadableTime,
  { practitionerId, patientId }: { practitionerId?: string; patientId?: string },
): boolean =>
  (practitionerId !== undefined && busy.practitionerId === practitionerId) ||
  ("patientId" in busy && patientId !== undefined && busy.patientId === patientId);

const addMinutes = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * 60_000);
