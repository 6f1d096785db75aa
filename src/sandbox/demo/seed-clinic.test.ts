import { TZDate } from "@date-fns/tz";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newAppointmentSchema } from "#clinikapi/appointment.ts";
import { newPatientSchema } from "#clinikapi/patient.ts";
import { newPractitionerSchema } from "#clinikapi/practitioner.ts";
import { newPractitionerRoleSchema } from "#clinikapi/practitioner-role.ts";
import type { Database } from "#lib/database/database.ts";
import { migrate } from "#lib/database/migrate.ts";
import { databaseKinds, emptyDatabase } from "#testing/databases.ts";
import { storeMigrations } from "../store/store-migrations.ts";
import { demoPatients } from "./demo-patients.ts";
import { seedClinic } from "./seed-clinic.ts";
import { seededRandom } from "./seeded-random.ts";

// A Friday noon in Chicago; two days later the clocks go forward there.
const now = new Date("2026-03-06T18:00:00Z");
const timeZone = "America/Chicago";

type Row = { id: string; document: Record<string, string> };

describe("the clinic of all scripts", () => {
  let database: Database;
  beforeEach(async () => {
    database = await emptyDatabase("pglite");
    await migrate(database, "sandbox", storeMigrations);
  });
  afterEach(() => database.close());

  const rows = (type: string) =>
    database.query<Row>(
      "select id, document from sandbox.version where type = $1 and tenant = 'clinic' order by number",
      [type],
    );

  it("has only what the API would have accepted", async () => {
    await seedClinic(database, { clinic: "scripts", patients: 300, timeZone, now });
    const schemas = {
      Patient: newPatientSchema,
      Practitioner: newPractitionerSchema,
      PractitionerRole: newPractitionerRoleSchema,
      Appointment: newAppointmentSchema,
    };
    for (const [type, schema] of Object.entries(schemas)) {
      const documents = await rows(type);
      expect(documents.length).toBeGreaterThan(30);
      expect(documents.filter(({ document }) => !schema.safeParse(document).success)).toEqual([]);
    }
  });

  it("gives nobody two appointments at once, and none outside the hours of the practitioner", async () => {
    await seedClinic(database, { clinic: "scripts", patients: 2000, timeZone, now });
    const overlaps = await database.query(
      `select one.id from sandbox.version one join sandbox.version other
         on one.starts_at < other.ends_at and other.starts_at < one.ends_at and one.number < other.number
       where one.type = 'Appointment' and other.type = 'Appointment'
         and (one.document->>'practitionerId' = other.document->>'practitionerId'
           or one.document->>'patientId' = other.document->>'patientId')`,
    );
    expect(overlaps).toEqual([]);
    const hours = (await rows("Appointment")).map(({ document }) => {
      const start = TZDate.tz(timeZone, new Date(document["start"] ?? ""));
      return start.getHours() + start.getMinutes() / 60;
    });
    expect(Math.min(...hours)).toBe(8);
    expect(Math.max(...hours)).toBeLessThan(19);
  });

  it("is busy today and on the ten working days after it; what is over has ended", async () => {
    await seedClinic(database, { clinic: "scripts", patients: 2000, timeZone, now });
    const visits = (await rows("Appointment")).map(({ document }) => document);
    const days = new Set(visits.map(({ start = "" }) => TZDate.tz(timeZone, new Date(start)).toDateString()));
    expect([...days].sort()).toHaveLength(11);
    expect(days).toContain("Fri Mar 06 2026");
    expect([...days].filter((day) => /^S(at|un)/.test(day))).toEqual([]);
    const over = visits.filter(({ end = "" }) => new Date(end) <= now);
    expect(new Set(over.map(({ status }) => status))).toEqual(new Set(["fulfilled", "noshow"]));
    const ahead = visits.filter(({ end = "" }) => new Date(end) > now);
    expect(new Set(ahead.map(({ status }) => status))).toEqual(new Set(["booked"]));
  });

  it("is left as it is when there is anything", async () => {
    await seedClinic(database, { clinic: "scripts", patients: 50, timeZone, now });
    const before = await rows("Patient");
    await seedClinic(database, { clinic: "scripts", patients: 80, timeZone, now });
    expect(await rows("Patient")).toEqual(before);
  });

  it("has nobody when no patients are wanted", async () => {
    await seedClinic(database, { clinic: "scripts", patients: 0, timeZone, now });
    expect(await database.query("select 1 from sandbox.version")).toEqual([]);
  });

  it("knows the patient and the practitioner of the documentation's examples", async () => {
    await seedClinic(database, { clinic: "scripts", patients: 1, timeZone, now });
    const examples = await database.query<Row>(
      "select id from sandbox.version where tenant = 'example' order by id",
    );
    expect(examples.map(({ id }) => id)).toEqual(["prac_xyz789", "pt_abc123"]);
  });
});

it.each(databaseKinds)(
  "the same people come to every clinic, whoever starts it first, on %s",
  async (kind) => {
    const database = await emptyDatabase(kind);
    await migrate(database, "sandbox", storeMigrations);
    const seed = () => seedClinic(database, { clinic: "scripts", patients: 40, timeZone, now });
    await Promise.all([seed(), seed()]);
    const stored = await database.query<Row>(
      "select document from sandbox.version where type = 'Patient' and tenant = 'clinic' order by number",
    );
    expect(stored.map(({ document }) => document)).toEqual(
      demoPatients(seededRandom(20_250_210), 40, { now }),
    );
    await database.close();
  },
);

describe("two thousand patients", () => {
  const patients = demoPatients(seededRandom(20_250_210), 2000, { now });
  const groups = (key: (patient: (typeof patients)[number]) => string | undefined) => {
    const members = new Map<string, typeof patients>();
    for (const patient of patients) {
      const name = key(patient);
      if (name !== undefined) members.set(name, [...(members.get(name) ?? []), patient]);
    }
    return [...members.values()].filter((group) => group.length > 1);
  };

  it("have namesakes, who were born on different days", () => {
    const namesakes = groups(({ firstName, lastName }) => `${firstName} ${lastName}`);
    expect(namesakes.length).toBeGreaterThan(50);
    const births = namesakes.flatMap((group) => group.map(({ birthDate }) => birthDate));
    expect(new Set(births).size / births.length).toBeGreaterThan(0.95);
  });

  it("have families, who share a phone and an address", () => {
    const families = groups(({ phone }) => phone);
    expect(families.length).toBeGreaterThan(200);
    expect(families.filter((group) => group.length > 2).length).toBeGreaterThan(50);
  });

  it("have names with accents, apostrophes, hyphens, two family names and no Latin letters", () => {
    const names = patients.map(({ firstName, lastName }) => `${firstName} ${lastName}`);
    for (const kind of [
      /[áéíóúñ]/,
      /['’]/,
      /-/,
      /\p{L}+ \p{L}+ \p{L}+/u,
      /\p{Script=Han}/u,
      /\p{Script=Arabic}/u,
    ]) {
      expect(names.filter((name) => kind.test(name)).length).toBeGreaterThan(20);
    }
  });
});
