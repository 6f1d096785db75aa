import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAuditKey } from "#bff/audit/audit-key.ts";
import { migrateFrontdesk } from "#bff/schema/migrate-frontdesk.ts";
import { zoneOffsets } from "#domain/zones/zone-offsets.ts";
import type { Database } from "#lib/database/database.ts";
import { databaseKinds, emptyDatabase } from "#testing/databases.ts";
import { createMovedVisits } from "./moved-visits.ts";
import { noteZoneRules } from "./note-zone-rules.ts";
import type { ZoneRules } from "./zone-rules.ts";

const edmonton = "America/Edmonton";
const now = new Date("2030-06-01T12:00:00Z");
const [summer, winter, nextSummer] = ["2030-08-05", "2030-12-03", "2031-06-03"].map(
  (day) => `${day}T16:00:00.000Z`,
) as [string, string, string];

/** A release by which a zone does as another one always has. */
const release = (name: string, zones: Record<string, string>): ZoneRules => ({
  release: name,
  offsets: (zone, ...rest) => zoneOffsets(zones[zone] ?? zone, ...rest),
});
const older = release("2029b", { [edmonton]: "America/Denver" });
// The clock stays at summer time: whoever comes in winter comes at another hour.
const later = release("2030a", { [edmonton]: "America/Regina" });

function deskOn(database: Database) {
  const start = (rules: ZoneRules, timeZone = edmonton, at = now) =>
    noteZoneRules(database, { timeZone, rules, yearsAhead: 5, now: at });
  const movedBy = (rules: ZoneRules, timeZone = edmonton) =>
    createMovedVisits({ database, timeZone, rules, auditKey: createAuditKey("a secret of the tests") });
  const listed = async (rules: ZoneRules, timeZone = edmonton, at = now) =>
    (await movedBy(rules, timeZone).open(at)).map((visit) => [visit.appointment.id, visit.booked, visit.now]);
  return { start, movedBy, listed, book: (id: string, at: string) => book(database, id, at) };
}

async function book(database: Database, id: string, start: string, status = "booked") {
  await database.query(
    `insert into frontdesk.appointment (ledger_id, appointment_id, patient_id, periods, status, origin)
     values ($1, $2, $3, tstzmultirange(tstzrange($4::timestamptz, $4::timestamptz + interval '30 minutes')), $5, 'frontdesk')`,
    [randomUUID(), id, `patient of ${id}`, start, status],
  );
}

async function moveTo(database: Database, id: string, start: string) {
  await database.query(
    `update frontdesk.appointment
     set periods = tstzmultirange(tstzrange($2::timestamptz, $2::timestamptz + interval '30 minutes'))
     where appointment_id = $1`,
    [id, start],
  );
}

describe.each(databaseKinds)("visits after other rules of the clinic's time zone, on %s", (kind) => {
  let database: Database;
  beforeAll(async () => {
    database = await emptyDatabase(kind);
    await migrateFrontdesk(database);
  }, 60_000);
  beforeEach(async () => {
    await database.query("delete from frontdesk.zone_rules");
    await database.query("delete from frontdesk.appointment");
  });
  afterAll(() => database.close());

  it("are listed that stand at another time now, with the time that their patients know", async () => {
    const { start, listed, book } = deskOn(database);
    await start(older);
    await book("in winter", winter);
    await book("in summer", summer);
    await book("later in summer", nextSummer);
    await book("over", "2030-01-07T16:00:00.000Z");
    await start(later);
    expect(await listed(later)).toEqual([["in winter", -420, -360]]);
    await book("booked since", "2030-12-03T20:00:00.000Z");
    await start(later);
    expect(await listed(later)).toEqual([["in winter", -420, -360]]);
    const kept = await database.query("select * from frontdesk.moved_visit");
    expect(kept).toHaveLength(1);
  });

  it("are none at a first start, nor at a start with the same release", async () => {
    const { start, listed, book } = deskOn(database);
    await book("in winter", winter);
    expect(await start(older)).toBe("up to date");
    expect(await start(older)).toBe("up to date");
    expect(await listed(older)).toEqual([]);
  });

  it("are none where a release has other rules for other zones, and clocks only change in spring and autumn", async () => {
    const { start, listed, book } = deskOn(database);
    const same = release("2030a", { [edmonton]: "America/Denver", "Africa/Casablanca": "Africa/Lagos" });
    await start(older);
    await book("in winter", winter);
    await book("in summer", summer);
    await start(same, edmonton, new Date("2030-11-20T12:00:00Z"));
    expect(await listed(same)).toEqual([]);
  });

  it("are none where the clinic's setting names another zone", async () => {
    const { start, listed, book } = deskOn(database);
    await start(older);
    await book("in winter", winter);
    await start(later, "America/Toronto");
    expect(await listed(later, "America/Toronto")).toEqual([]);
    expect(await listed(later)).toEqual([]);
  });

  it("stay listed until they are moved, cancelled, left where they are, or over", async () => {
    const { start, listed, book, movedBy } = deskOn(database);
    await start(older);
    const visits = ["moved", "cancelled", "left", "over soon"];
    for (const [i, id] of visits.entries()) await book(id, `2030-12-0${i + 2}T16:00:00.000Z`);
    await start(later);
    expect(await listed(later)).toHaveLength(4);
    await moveTo(database, "moved", "2030-12-02T15:00:00.000Z");
    await database.query(
      "update frontdesk.appointment set status = 'cancelled' where appointment_id = 'cancelled'",
    );
    const origin = { staffId: "robin", role: "receptionist" } as const;
    await movedBy(later).leave("left", origin);
    await movedBy(later).leave("left", origin);
    await start(later);
    expect(await listed(later)).toEqual([["over soon", -420, -360]]);
    expect(await listed(later, edmonton, new Date("2030-12-05T16:00:00Z"))).toEqual([]);
    const audit = await database.query(
      "select action, staff_id, appointment_id, patient_id from frontdesk.audit",
    );
    expect(audit).toEqual([
      { action: "leave-moved", staff_id: "robin", appointment_id: "left", patient_id: "patient of left" },
    ]);
  });

  it("are as booked to a server with older rules, and it starts as often as it wants without a change", async () => {
    const { start, listed, book } = deskOn(database);
    await start(older);
    await book("in winter", winter);
    await start(later);
    for (let times = 0; times < 3; times += 1) {
      expect(await start(older)).toBe("outdated");
      expect(await listed(older)).toEqual([]);
      expect(await start(later)).toBe("up to date");
      expect(await listed(later)).toEqual([["in winter", -420, -360]]);
    }
  });

  it("are listed once by servers that start together", async () => {
    const { start, listed, book } = deskOn(database);
    await start(older);
    await book("in winter", winter);
    await Promise.all([start(later), start(later), start(older)]);
    expect(await listed(later)).toEqual([["in winter", -420, -360]]);
  });

  it("are listed with the time of their booking after a second change, and not at all when that takes the first back", async () => {
    const { start, listed, book } = deskOn(database);
    await start(older);
    await book("in winter", winter);
    await start(later);
    const further = release("2030b", { [edmonton]: "America/Chicago" });
    await start(further);
    expect(await listed(further)).toEqual([["in winter", -420, -360]]);
    const back = release("2030c", { [edmonton]: "America/Denver" });
    await start(back);
    expect(await listed(back)).toEqual([]);
  });

  it("are listed as well when they were being moved while the server went", async () => {
    const { start, listed, book } = deskOn(database);
    await start(older);
    await book("moving", summer);
    await database.query(
      `update frontdesk.appointment
       set wanted_periods = tstzmultirange(tstzrange($1::timestamptz, $1::timestamptz + interval '30 minutes'))`,
      [winter],
    );
    await start(later);
    expect(await listed(later)).toEqual([]);
    await database.query("update frontdesk.appointment set periods = wanted_periods, wanted_periods = null");
    expect(await listed(later)).toEqual([["moving", -420, -360]]);
  });
});
