import type { Clinik } from "@clinikapi/sdk";
import { LRUCache } from "lru-cache";
import { everyPage } from "#bff/records/every-page.ts";
import { inTurn } from "#bff/records/in-turn.ts";
import { createPassthrough, isRefusal } from "#bff/records/passthrough.ts";
import { spanOfDay } from "#bff/times/calendar/clinic-days.ts";
import { readSlot } from "#clinikapi/fhir/read-slot.ts";
import type { Slot } from "#clinikapi/slot.ts";
import type { TimeRange } from "#domain/availability/time-range.ts";
import { daysBetween } from "#domain/calendar-day.ts";
import type { Day } from "#domain/wall-clock.ts";
import type { ClinicRoles } from "./clinic-roles.ts";
import { type ScheduleHolders, scheduleHolders } from "./schedule-holders.ts";

/** Time of a practitioner that the clinic's own schedule has taken, and why, in the clinic's words. */
export type ScheduleBlock = TimeRange & { practitionerId: string; reason?: string };

/**
 * What the slots of the clinic's schedules have taken on these days, where the clinic has any: busy ones and those that
 * cannot be booked. Free slots say nothing, since hours are the roles'; tentative ones only wish. Throws the client's error.
 */
export type ScheduleBlocks = (days: Day[]) => Promise<ScheduleBlock[]>;

const scheduleLifeMs = 180_000;
const slotLifeMs = 30_000;
const taken = ["busy", "busy-unavailable"] as const;
const leave = ["busy-unavailable"] as const;

export function createScheduleBlocks(
  client: Clinik,
  timeZone: string,
  roles: Pick<ClinicRoles, "all">,
): ScheduleBlocks {
  const passthrough = createPassthrough(client.fhir);
  const schedules = new LRUCache<"schedules", Map<string, ScheduleHolders>>({
    max: 1,
    ttl: scheduleLifeMs,
    ignoreFetchAbort: true,
    fetchMethod: (_key, old) =>
      scheduleHolders(client, roles).catch((error: unknown) => {
        if (old) return old;
        if (isRefusal(error)) return new Map<string, ScheduleHolders>();
        throw error;
      }),
  });
  const read = async (span: Span, statuses: Statuses = taken) => {
    const found = (await bySearch(passthrough, span, statuses)) ?? (await byDays(client, span, statuses));
    return found.map(readSlot).filter((slot) => slot !== undefined);
  };
  const slots = new LRUCache<Day, Slot[]>({
    max: 100,
    ttl: slotLifeMs,
    ignoreFetchAbort: true,
    fetchMethod: (day) => read(spanOfDay(day, timeZone)),
  });
  // A slot is searched for by its start. What lasts for days is leave, of which there is little; a search of so long a span
  // for all that is busy would read every visit of it.
  const lasting = new LRUCache<Month, Slot[]>({
    max: 24,
    ttl: scheduleLifeMs,
    ignoreFetchAbort: true,
    fetchMethod: async (month) => (await read(aroundMonth(month), leave)).filter(lastsDays),
  });
  /** Days that are near each other are read by one search. */
  const readTogether = async (row: Day[]) => {
    const spans = row.map((day) => ({ day, ...spanOfDay(day, timeZone) }));
    const [first, last] = [spans[0], spans.at(-1)];
    if (!first || !last || first === last) return;
    const found = await read({ from: first.from, to: last.to });
    for (const { day, ...span } of spans) slots.set(day, found.filter(isReadFor(span)));
  };
  return async (days) => {
    const holders = await schedules.forceFetch("schedules");
    if (holders.size === 0) return [];
    await inTurn(inRows(days.filter((day) => !slots.has(day))), readTogether);
    const found = new Map<string, Slot>();
    await inTurn(days, async (day) => {
      for (const slot of await slots.forceFetch(day)) found.set(slot.id, slot);
    });
    await inTurn([...new Set(days.map(monthOf))], async (month) => {
      for (const slot of await lasting.forceFetch(month)) found.set(slot.id, slot);
    });
    return [...found.values()].flatMap((slot) => blocksOf(slot, holders));
  };
}

/** How many days one search may be for, so that its answer stays short. */
const longestRow = 7;

/** Days that are read together, whatever is known already of those between them. */
function inRows(days: readonly Day[]): Day[][] {
  const rows: Day[][] = [];
  for (const day of days) {
    const row = rows.at(-1);
    const apart = daysBetween(row?.[0] ?? day, day);
    if (row && apart >= 0 && apart < longestRow) row.push(day);
    else rows.push([day]);
  }
  return rows;
}

// A place that is in use is not closed: somebody else may see patients there at the same time.
function blocksOf({ scheduleId, status, start, end, comment }: Slot, holders: Map<string, ScheduleHolders>) {
  const { practitionerIds = [], atPlace = [] } = holders.get(scheduleId) ?? {};
  const blocked = {
    busy: practitionerIds,
    "busy-unavailable": [...new Set([...practitionerIds, ...atPlace])],
    free: [],
    "busy-tentative": [],
  }[status];
  return blocked.map((practitionerId) => ({
    practitionerId,
    start: new Date(start),
    end: new Date(end),
    reason: comment,
  }));
}

type Passthrough = ReturnType<typeof createPassthrough>;
type Span = ReturnType<typeof spanOfDay>;

type Statuses = readonly Slot["status"][];

/** As in 2031-05. */
type Month = string;

const dayMs = 86_400_000;

/** The last day whose year has four figures. */
const lastInstant = Date.UTC(9999, 11, 31);

/** How long ago leave may have begun that is not over yet. */
const longestLeaveMs = 62 * dayMs;

const monthOf = (day: Day): Month => day.slice(0, 7);
const lastsDays = ({ start, end }: Slot) => Date.parse(end) - Date.parse(start) > dayMs;

/** Where leave begins that reaches into a month, wherever on earth the clinic is. */
function aroundMonth(month: Month): Span {
  const begin = Date.parse(`${month}-01T00:00:00Z`);
  return { from: new Date(begin - longestLeaveMs), to: new Date(Math.min(begin + 32 * dayMs, lastInstant)) };
}

// From a day earlier: a slot that began then may reach into this one.
const isReadFor =
  ({ from, to }: Span) =>
  ({ start }: Slot) =>
    Date.parse(start) >= from.getTime() - dayMs && Date.parse(start) < to.getTime();

const bySearch = (passthrough: Passthrough, { from, to }: Span, statuses: Statuses) =>
  passthrough.search("Slot", [
    ["status", statuses.join()],
    ["start", `ge${new Date(from.getTime() - dayMs).toISOString()}`],
    ["start", `lt${to.toISOString()}`],
    ["_count", "100"],
  ]);

const utcDay = (time: number) => new Date(time).toISOString().slice(0, 10);

// Which zone ClinikAPI's days are in is not documented; one more on either side holds the span in all of them.
async function byDays({ slots }: Clinik, { from, to }: Span, statuses: Statuses): Promise<unknown[]> {
  const days = { dateFrom: utcDay(from.getTime() - dayMs), dateTo: utcDay(to.getTime() + dayMs) };
  const rows = await Promise.all(
    statuses.map((status) => everyPage((page) => slots.search({ status, ...days, ...page }))),
  );
  return rows.flat();
}
