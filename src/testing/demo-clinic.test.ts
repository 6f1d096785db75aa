import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Appointment, newAppointmentSchema } from "#clinikapi/appointment.ts";
import { newPatientSchema } from "#clinikapi/patient.ts";
import { newPractitionerSchema } from "#clinikapi/practitioner.ts";
import {
  type NewPractitionerRole,
  newPractitionerRoleSchema,
  type PractitionerRole,
} from "#clinikapi/practitioner-role.ts";
import { type Stage, stageOf } from "#domain/appointment/visit-stage.ts";
import { awayTimes } from "#domain/availability/away-times.ts";
import { workingTime } from "#domain/availability/working-time.ts";
import { shiftDay } from "#domain/calendar-day.ts";
import { columnCells } from "#domain/schedule/column-cells.ts";
import { startOfDay } from "#domain/start-of-day.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import type { Database } from "#lib/database/database.ts";
import { migrate } from "#lib/database/migrate.ts";
import { clinicRequests } from "#sandbox/demo/clinic/clinic-requests.ts";
import { weeklyRole } from "#sandbox/demo/clinic/clinic-roles.ts";
import { clinicStaff } from "#sandbox/demo/clinic/clinic-staff.ts";
import { dayInProgress } from "#sandbox/demo/clinic/day-in-progress.ts";
import { dayRoles } from "#sandbox/demo/clinic/day-roles.ts";
import { usualDays } from "#sandbox/demo/clinic/usual-days.ts";
import { seedClinic } from "#sandbox/demo/seed-clinic.ts";
import { seededRandom } from "#sandbox/demo/seeded-random.ts";
import { storeMigrations } from "#sandbox/store/store-migrations.ts";
import { emptyDatabase } from "#testing/databases.ts";

const zones = ["America/Chicago", "Asia/Kathmandu", "Pacific/Chatham"];
const hours = ["03:00", "09:00", "13:00", "23:30"];

// A Monday; on one of the days after it the clocks are put back in Chicago, where a night has an hour more.
const monday = "2026-10-26";

const moments = Array.from({ length: 7 }, (_, ahead) => shiftDay(monday, ahead)).flatMap((day) =>
  hours.map((hour) => ({ day, hour })),
);

type Visit = Pick<Appointment, "status" | "start" | "end" | "practitionerId"> & { id: string };
type Clinic = { timeZone: string; roles: readonly NewPractitionerRole[]; appointments: readonly Visit[] };

/** What the first pages of the desk and of the clinician count on that day, a few minutes after a start. */
function workAt(now: Date, { timeZone, roles, appointments }: Clinic) {
  const soon = new Date(now.getTime() + 3 * 60_000);
  const day = wallClockDay(soon, timeZone);
  const range = { start: startOfDay(day, timeZone), end: startOfDay(shiftDay(day, 1), timeZone) };
  const today = appointments.filter(
    ({ start = "" }) => start && new Date(start) >= range.start && new Date(start) < range.end,
  );
  const cells = clinicStaff.flatMap(({ id }) => {
    const held = roles.filter(({ practitionerId }) => practitionerId === id);
    const working = workingTime(held, range, timeZone);
    const away = awayTimes(held, working.leaves, timeZone);
    const own = today.filter(({ practitionerId }) => practitionerId === id);
    return columnCells(own, { ...working, away, blocks: [] }, range);
  });
  const visits = cells.filter((cell) => cell.kind === "visit");
  const count = (stage: Stage, of = today) => of.filter((one) => stageOf(one, soon).stage === stage).length;
  const hers = today.filter(({ practitionerId }) => practitionerId === clinicStaff[0]?.id);
  return {
    left: count("left"),
    inside: count("inside"),
    here: count("here"),
    late: count("late"),
    booked: count("booked"),
    overlapping: visits.filter(({ isOverlapping }) => isOverlapping).length,
    uncovered: visits.filter(({ isUncovered }) => isUncovered).length,
    free: cells.filter(({ kind, end }) => kind === "free" && end > soon).length,
    requests: appointments.filter(({ status }) => status === "proposed").length,
    hers: count("inside", hers),
    herPast: count("left", hers),
  };
}

/** What there is none of. */
const missing = (work: ReturnType<typeof workAt>) =>
  Object.entries(work).flatMap(([what, count]) => (count > 0 ? [] : [what]));

it.each(zones.flatMap((timeZone) => moments.map((moment) => ({ timeZone, ...moment }))))(
  "each role's first page has work to do when the demo is first started at $hour on $day in $timeZone",
  ({ timeZone, day, hour }) => {
    const now = atWall(day, hour, timeZone);
    const [clock, random] = [{ now, timeZone }, seededRandom(7)];
    const patientIds = Array.from({ length: 300 }, (_, index) => `pt_${index}`);
    const usual = usualDays(random, patientIds, clock);
    const begun = dayInProgress(random, { patientIds, taken: [], clock });
    const all = [...usual, ...begun.visits, ...clinicRequests(random, patientIds, clock)];
    const roles = [...clinicStaff.map(weeklyRole), ...dayRoles(begun, timeZone)];
    const appointments = all.map((one, index) => Object.assign(one, { id: `appt_${index}` }));
    expect(missing(workAt(now, { timeZone, roles, appointments })), `${day} ${hour}`).toEqual([]);
  },
);

describe("the demo clinic", () => {
  const timeZone = "America/Chicago";
  let database: Database;
  beforeEach(async () => {
    database = await emptyDatabase("pglite");
    await migrate(database, "sandbox", storeMigrations);
  });
  afterEach(() => database.close());

  const stored = async (type: string) => {
    const rows = await database.query<{ document: object }>(
      "select document from sandbox.version where type = $1 and tenant = 'clinic' and latest order by number",
      [type],
    );
    return rows.map(({ document }) => document);
  };

  const documents = async <One>(type: string): Promise<One[]> => {
    const rows = await database.query<{ document: One }>(
      `select document::jsonb || jsonb_build_object('id', id) as document from sandbox.version
       where type = $1 and tenant = 'clinic' and latest order by number`,
      [type],
    );
    return rows.map(({ document }) => document);
  };

  const start = (now: Date) => seedClinic(database, { clinic: "demo", patients: 320, timeZone, now });

  it("is in the middle of its day whenever it is started again, and is not made anew by a start a minute later", async () => {
    for (const { day, hour } of moments) {
      const now = atWall(day, hour, timeZone);
      await start(now);
      const [roles, appointments] = [
        await documents<PractitionerRole>("PractitionerRole"),
        await documents<Visit>("Appointment"),
      ];
      expect(missing(workAt(now, { timeZone, roles, appointments })), `${day} ${hour}`).toEqual([]);
      await start(new Date(now.getTime() + 60_000));
      expect(await documents("Appointment")).toHaveLength(appointments.length);
    }
  });

  it("has only what the API would have accepted, and everybody's names in Latin letters", async () => {
    await start(new Date("2026-11-02T05:30:00Z"));
    const schemas = {
      Patient: newPatientSchema,
      Practitioner: newPractitionerSchema,
      PractitionerRole: newPractitionerRoleSchema,
      Appointment: newAppointmentSchema,
    };
    for (const [type, schema] of Object.entries(schemas)) {
      const all = await stored(type);
      expect(all.length).toBeGreaterThan(9);
      expect(all.flatMap((one) => schema.safeParse(one).error?.issues ?? [])).toEqual([]);
    }
    const patients = await documents<{ firstName: string; lastName: string }>("Patient");
    expect(
      patients.filter(({ firstName, lastName }) =>
        /[^\p{Script=Latin}\p{Mark}' -]/u.test(firstName + lastName),
      ),
    ).toEqual([]);
  });
});

const atWall = (day: string, hour: string, timeZone: string) => {
  const [hours = 0, minutes = 0] = hour.split(":").map(Number);
  return new Date(startOfDay(day, timeZone).getTime() + (hours * 60 + minutes) * 60_000);
};
