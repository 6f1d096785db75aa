import { spanOfDay } from "#bff/times/calendar/clinic-days.ts";
import type { FreeTime } from "#contract/availability.ts";
import type { PractitionerSummary } from "#contract/practitioner.ts";
import type { Absence, ScheduleColumn, ScheduleWeek } from "#contract/schedule.ts";
import { awayTimes } from "#domain/availability/away-times.ts";
import { overlaps, type TimeRange, within } from "#domain/availability/time-range.ts";
import type { WorkingTime } from "#domain/availability/working-time.ts";
import type { Day } from "#domain/wall-clock.ts";
import type { AvailabilitySources } from "./free-times.ts";
import { type HoursSources, hoursOf } from "./hours-of.ts";
import type { ScheduleBlock } from "./schedule-blocks.ts";

type Sources = HoursSources & Pick<AvailabilitySources, "blocks">;

/** When the clinic and each of these practitioners work on a day, the clinic first. Throws the client's error. */
export async function scheduleColumns(
  sources: Sources,
  day: Day,
  practitioners: readonly PractitionerSummary[],
): Promise<ScheduleColumn[]> {
  const blocked = await sources.blocks([day]);
  const on = { day, blocked };
  return Promise.all([columnOf(sources, on), ...practitioners.map((one) => columnOf(sources, on, one))]);
}

/** When one practitioner works on each of these days. Throws the client's error. */
export async function weekColumns(
  sources: Sources,
  days: Day[],
  practitioner: PractitionerSummary,
): Promise<ScheduleWeek["days"]> {
  const blocked = await sources.blocks(days);
  return Promise.all(
    days.map(async (day) => Object.assign(await columnOf(sources, { day, blocked }, practitioner), { day })),
  );
}

async function columnOf(
  sources: HoursSources,
  { day, blocked }: { day: Day; blocked: ScheduleBlock[] },
  practitioner?: PractitionerSummary,
): Promise<ScheduleColumn> {
  const { from: start, to: end } = spanOfDay(day, sources.timeZone);
  const { roles, working } = await hoursOf(sources, practitioner?.id, { start, end });
  const away = practitioner ? awayTimes(roles, working.leaves, sources.timeZone) : [];
  const blocks = blocked.filter((one) => one.practitionerId === practitioner?.id);
  return columnFrom({ practitioner, working, away, blocks }, { start, end });
}

type Known = {
  practitioner?: PractitionerSummary;
  working: WorkingTime;
  away: (TimeRange & { reason?: string })[];
  blocks: ScheduleBlock[];
};

const columnFrom = ({ practitioner, working, away, blocks }: Known, day: TimeRange): ScheduleColumn => ({
  ...(practitioner && { practitioner }),
  hoursKnown: working.hoursKnown,
  open: working.hoursKnown ? within(working.open, day).map(written) : [],
  away: away.filter((one) => overlaps(one, day)).map((one) => absence(one, day)),
  blocks: blocks.filter((one) => overlaps(one, day)).map((one) => absence(one, day)),
});

function absence({ reason, ...range }: TimeRange & { reason?: string }, day: TimeRange): Absence {
  const [{ start, end } = range] = within([range], day);
  return { ...written({ start, end }), ...(reason && { reason }) };
}

const written = ({ start, end }: TimeRange): FreeTime => ({
  start: start.toISOString(),
  end: end.toISOString(),
});
