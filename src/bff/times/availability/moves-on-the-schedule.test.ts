import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Conflict } from "#contract/problem.ts";
import type { Schedule } from "#contract/schedule.ts";
import { workingDayOf } from "#contract/working-day.ts";
import { shiftDay } from "#domain/calendar-day.ts";
import { type Obstacle, obstaclesAt } from "#domain/schedule/obstacles-at.ts";
import { startOfDay } from "#domain/start-of-day.ts";
import { from, startClinicWithHours } from "#testing/clinic-with-hours.ts";
import { deskFetch } from "#testing/sign-in.ts";
import { tries } from "#testing/thorough.ts";

const timeZone = "America/Chicago";

// A usual Monday, and the nights on which the clocks go forward and back.
const days = ["2031-05-05", "2031-03-09", "2031-11-02"];

const minuteMs = 60_000;

describe("what the schedule says of a place before the drop", () => {
  it.each(days)("is what the server answers to the move, on %s", async (day) => {
    const desk = await openDay(day);
    await fc.assert(
      fc.asyncProperty(fc.nat(5), fc.nat(3), fc.nat(99), fc.integer({ min: 1, max: 8 }), async (...drop) => {
        const { said, answered } = await desk.move(...drop);
        expect(said).toEqual(answered);
      }),
      { numRuns: tries(40, 3334), endOnFailure: true },
    );
  });
});

/** Three practitioners with a leave, a block and hours of different kinds, and two patients with six visits. */
async function openDay(day: string) {
  const { clinic, clinik, addPractitioner, addPatient, book, change } = await startClinicWithHours({
    timing: { searchLag: 0 },
  });
  const midnight = startOfDay(day, timeZone).getTime();
  const at = (quarter: number) => new Date(midnight + quarter * 15 * minuteMs).toISOString();
  const practitionerIds = [
    await addPractitioner("Lima", from("08:00", "12:00"), from("13:00", "20:00")),
    await addPractitioner("Ansa", {
      availableTime: [{ allDay: true }],
      notAvailable: [{ description: "Course", during: { start: at(20), end: at(40) } }],
    }),
    await addPractitioner("Okafor"),
    await addPractitioner("Quill", { ...from("00:00", "06:00") }),
  ];
  const { data: slots } = await clinik.schedules.create({ actorIds: [`Practitioner/${practitionerIds[0]}`] });
  await clinik.slots.create({
    scheduleId: slots.id,
    status: "busy-unavailable",
    comment: "Meeting",
    start: at(60),
    end: at(66),
  });
  const patientIds = [await addPatient("Lovelace"), await addPatient("Hopper")];
  for (const which of [0, 1, 2, 3, 4, 5])
    await book({
      patientId: patientIds[which % 2],
      practitionerId: practitionerIds[which % 3],
      start: at(32 + which * 3),
      end: at(34 + which * 3),
      override: { reason: "It is set up so." },
    });
  const read = async () =>
    (await (await deskFetch(`${clinic.url}/api/schedule?day=${day}`)).json()) as Schedule;
  return {
    move: async (which: number, whose: number, quarter: number, quarters: number) => {
      const { appointments, columns } = await read();
      const visits = appointments.filter(({ status }) => status === "booked");
      const visit = visits[which % visits.length];
      const practitionerId = practitionerIds[whose];
      const column = columns.find(({ practitioner }) => practitioner?.id === practitionerId);
      if (!visit || !column) throw new Error("The day is not as it was set up.");
      const dayEnd = startOfDay(shiftDay(day, 1), timeZone);
      const all = (dayEnd.getTime() - midnight) / (15 * minuteMs);
      const [start, end] = [new Date(at(quarter % all)), new Date(at((quarter % all) + quarters))];
      const place = { practitionerId, start, end: end > dayEnd ? dayEnd : end };
      const said = obstaclesAt(visit, place, { visits: appointments, working: workingDayOf(column) });
      const { status, answer } = await change(visit.id, {
        start: place.start.toISOString(),
        end: place.end.toISOString(),
        minutesDuration: (place.end.getTime() - place.start.getTime()) / minuteMs,
        ...(practitionerId !== visit.practitionerId && { practitionerId }),
      });
      const isMove =
        practitionerId !== visit.practitionerId ||
        visit.start !== place.start.toISOString() ||
        visit.end !== place.end.toISOString();
      if (status !== 200 && status !== 409)
        throw new Error(`The move was answered ${JSON.stringify(answer)}.`);
      return {
        said: isMove ? sorted(said.map(nameOf)) : [],
        answered: sorted((answer.conflicts ?? []).map(nameOfConflict)),
      };
    },
  };
}

type Visit = Schedule["appointments"][number];

const nameOf = (obstacle: Obstacle<Visit>) =>
  obstacle.kind === "practitioner" || obstacle.kind === "patient"
    ? `${obstacle.kind} ${obstacle.visit.id}`
    : obstacle.kind === "block"
      ? `practitioner ${obstacle.start.toISOString()}`
      : obstacle.kind;

const nameOfConflict = ({ with: kind, appointmentId, start }: Conflict) =>
  kind === "practitioner" || kind === "patient" ? `${kind} ${appointmentId ?? start}` : kind;

const sorted = (names: string[]) => [...new Set(names)].sort();
