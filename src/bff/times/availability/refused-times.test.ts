import { describe, expect, it } from "vitest";
import type { Problem } from "#contract/problem.ts";
import { from, startClinicWithHours } from "#testing/clinic-with-hours.ts";
import { databaseKinds } from "#testing/databases.ts";
import { setFault } from "#testing/set-fault.ts";

/** A time on Monday, 5 May 2031, in Chicago. */
const at = (clock: string) => new Date(`2031-05-05T${clock}:00-05:00`).toISOString();
const time = (start: string, end: string) => ({ start: at(start), end: at(end) });

const clocks = ({ alternatives = [] }: Problem) =>
  alternatives.map(({ start }) =>
    new Date(start)
      .toLocaleString("en-GB", {
        timeZone: "America/Chicago",
        weekday: "short",
        hour: "2-digit",
        minute: "2-digit",
      })
      .replace(",", ""),
  );

describe.each(databaseKinds)("somebody who wants a taken time, on %s", (kind) => {
  it("learns who has it, and can have each of the nearest free ones", async () => {
    const { addPractitioner, addPatient, booked, book } = await startClinicWithHours({
      kind,
      searchLagMs: 0,
    });
    const practitionerId = await addPractitioner("Lima", from("08:00", "12:00"));
    const [adaId, benId] = [await addPatient("Lovelace"), await addPatient("Franklin")];
    const taken = await booked({ patientId: adaId, practitionerId, ...time("09:00", "09:30") });
    const elsewhere = await booked({ patientId: benId, ...time("09:30", "10:00") });

    const { status, answer } = await book({ patientId: benId, practitionerId, ...time("09:15", "09:45") });
    expect([status, answer.code]).toEqual([409, "time-taken"]);
    expect(answer.conflicts).toEqual([
      {
        with: "practitioner",
        ...time("09:00", "09:30"),
        appointmentId: taken.id,
        patientId: adaId,
        patientName: "Ada Lovelace",
        practitionerId,
        practitionerName: "Dr. Iris Lima",
      },
      {
        with: "patient",
        ...time("09:30", "10:00"),
        appointmentId: elsewhere.id,
        patientId: benId,
        patientName: "Ada Franklin",
      },
    ]);
    expect(clocks(answer)).toEqual(["Mon 08:00", "Mon 08:30", "Mon 10:00"]);
    const { alternatives = [] } = answer;
    for (const alternative of alternatives.slice(0, 2)) {
      expect((await book({ patientId: benId, ...alternative })).status).toBe(201);
    }
  });

  it("two hundred at once, learn it as well", async () => {
    const { addPractitioner, addPatient, book } = await startClinicWithHours({ kind });
    const practitionerId = await addPractitioner("Lima", from("08:00", "12:00"));
    const patientIds = await Promise.all(["Ada", "Ben", "Cleo", "Dora"].map(addPatient));
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        book({ patientId: patientIds[i % 4], practitionerId, ...time("09:00", "09:30") }),
      ),
    );
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(199);
    for (const { answer } of refused) {
      expect(clocks(answer)).toEqual(["Mon 08:00", "Mon 08:30", "Mon 09:30"]);
    }
  });
});

it("a patient who is taken is offered other times without a practitioner, too", async () => {
  const { addPatient, booked, book } = await startClinicWithHours();
  const patientId = await addPatient("Lovelace");
  await booked({ patientId, ...time("09:00", "09:30") });
  const { answer } = await book({ patientId, ...time("09:00", "09:30") });
  expect(answer.conflicts?.map((conflict) => conflict.with)).toEqual(["patient"]);
  expect(clocks(answer)).toEqual(["Mon 08:00", "Mon 08:30", "Mon 09:30"]);
  expect((await book({ patientId, ...answer.alternatives?.[1] })).status).toBe(201);
});

describe("a time that the practitioner does not have", () => {
  it("is refused outside of the hours, with the nearest ones within", async () => {
    const { addPractitioner, addPatient, book } = await startClinicWithHours();
    const weekdays = {
      availableTime: [
        {
          daysOfWeek: ["mon" as const, "thu" as const],
          availableStartTime: "08:00",
          availableEndTime: "09:00",
        },
      ],
    };
    const practitionerId = await addPractitioner("Lima", weekdays);
    const patientId = await addPatient("Lovelace");
    const late = { patientId, practitionerId, ...time("08:45", "09:15") };
    const { status, answer } = await book(late);
    expect([status, answer.conflicts]).toEqual([
      409,
      [
        {
          with: "outside-hours",
          ...time("09:00", "09:15"),
          practitionerId,
          practitionerName: "Dr. Iris Lima",
        },
      ],
    ]);
    expect(clocks(answer)).toEqual(["Mon 08:00", "Mon 08:30", "Thu 08:00"]);
    const hour = await book({ ...late, ...time("08:30", "09:30") });
    expect(clocks(hour.answer)).toEqual(["Thu 08:00", "Mon 08:00", "Thu 08:00"]);
    expect((await book({ ...late, status: "proposed" })).status).toBe(201);
  });

  it("is refused on leave, with the nearest ones before and after", async () => {
    const { addPractitioner, addPatient, book } = await startClinicWithHours();
    const leave = { description: "Surgery", during: { start: "2031-05-05", end: "2031-05-16" } };
    const practitionerId = await addPractitioner("Lima", {
      ...from("08:00", "08:30"),
      notAvailable: [leave],
    });
    const patientId = await addPatient("Lovelace");
    const { status, answer } = await book({ patientId, practitionerId, ...time("08:00", "08:30") });
    const whole = { start: at("00:00"), end: new Date("2031-05-17T00:00:00-05:00").toISOString() };
    expect([status, answer.conflicts]).toEqual([
      409,
      [{ with: "leave", ...whole, practitionerId, practitionerName: "Dr. Iris Lima" }],
    ]);
    expect(JSON.stringify(answer)).not.toContain("Surgery");
    expect(clocks(answer)).toEqual(["Fri 08:00", "Sat 08:00", "Sun 08:00"]);
    expect((await book({ patientId, ...answer.alternatives?.[0] })).status).toBe(201);
  });

  it("is told with everything else that speaks against it", async () => {
    const { addPractitioner, addPatient, book, booked } = await startClinicWithHours();
    const practitionerId = await addPractitioner("Lima", from("08:00", "09:00"));
    const patientId = await addPatient("Lovelace");
    await booked({ patientId, practitionerId, ...time("08:30", "09:00") });
    const { answer } = await book({ patientId, practitionerId, ...time("08:45", "09:15") });
    expect(answer.conflicts?.map((conflict) => conflict.with)).toEqual([
      "patient",
      "practitioner",
      "outside-hours",
    ]);
  });

  it("is refused where the clinic's own schedule has taken it", async () => {
    const { clinik, addPractitioner, addPatient, book } = await startClinicWithHours();
    const practitionerId = await addPractitioner("Lima", from("08:00", "10:00"));
    const schedule = await clinik.schedules.create({ actorIds: [`Practitioner/${practitionerId}`] });
    await clinik.slots.create({ scheduleId: schedule.data.id, status: "busy", ...time("08:30", "09:00") });
    const patientId = await addPatient("Lovelace");
    const { answer } = await book({ patientId, practitionerId, ...time("08:30", "09:00") });
    expect(answer.conflicts).toEqual([
      {
        with: "practitioner",
        ...time("08:30", "09:00"),
        practitionerId,
        practitionerName: "Dr. Iris Lima",
      },
    ]);
    expect(clocks(answer)).toEqual(["Mon 08:00", "Mon 09:00", "Mon 09:30"]);
  });

  it("can be booked while nobody can say what the hours are", async () => {
    const { clinic, addPractitioner, addPatient, book } = await startClinicWithHours();
    const practitionerId = await addPractitioner("Lima", from("08:00", "09:00"));
    const patientId = await addPatient("Lovelace");
    await setFault(clinic.sandboxUrl, { path: "/v1/practitioner-roles", mode: "fail-before" });
    expect((await book({ patientId, practitionerId, ...time("20:00", "20:30") })).status).toBe(201);
  });
});

describe("an appointment that is changed", () => {
  it("keeps a time outside of the hours, and can be moved into them but not elsewhere", async () => {
    const { clinik, addPractitioner, addPatient, change } = await startClinicWithHours();
    const practitionerId = await addPractitioner("Lima", from("08:00", "10:00"));
    const patientId = await addPatient("Lovelace");
    const { data } = await clinik.appointments.create({
      status: "booked",
      patientId,
      practitionerId,
      ...time("20:00", "20:30"),
    });
    expect((await change(data.id, { status: "checked-in" })).status).toBe(200);
    expect((await change(data.id, time("20:15", "20:45"))).answer.conflicts).toMatchObject([
      { with: "outside-hours" },
    ]);
    expect((await change(data.id, time("08:00", "08:30"))).status).toBe(200);
  });

  it("is offered time that it holds in part, but neither what it has nor what others have", async () => {
    const { addPractitioner, addPatient, booked, change } = await startClinicWithHours();
    const practitionerId = await addPractitioner("Lima", from("08:00", "09:45"));
    const [patientId, otherId] = [await addPatient("Lovelace"), await addPatient("Franklin")];
    const mine = await booked({ patientId, practitionerId, ...time("08:15", "08:45") });
    await booked({ patientId: otherId, practitionerId, ...time("09:00", "09:15") });
    const { status, answer } = await change(mine.id, time("08:45", "09:15"));
    expect([status, clocks(answer)]).toEqual([409, ["Mon 08:00", "Mon 08:30", "Mon 09:15"]]);
  });

  it("can stay in the slot that the clinic's schedule has for it", async () => {
    const { clinik, addPractitioner, addPatient, booked, change } = await startClinicWithHours();
    const practitionerId = await addPractitioner("Lima", from("08:00", "10:00"));
    const patientId = await addPatient("Lovelace");
    const mine = await booked({ patientId, practitionerId, ...time("08:00", "08:30") });
    const schedule = await clinik.schedules.create({ actorIds: [`Practitioner/${practitionerId}`] });
    await clinik.slots.create({ scheduleId: schedule.data.id, status: "busy", ...time("08:00", "08:30") });
    expect((await change(mine.id, time("08:00", "08:45"))).status).toBe(200);
  });

  it("to another practitioner is held to that one's hours", async () => {
    const { addPractitioner, addPatient, booked, change } = await startClinicWithHours();
    const practitionerId = await addPractitioner("Lima", from("08:00", "10:00"));
    const otherId = await addPractitioner("Ansa", from("14:00", "16:00"));
    const patientId = await addPatient("Lovelace");
    const mine = await booked({ patientId, practitionerId, ...time("08:00", "08:30") });
    const { status, answer } = await change(mine.id, { practitionerId: otherId });
    expect([status, answer.conflicts]).toMatchObject([
      409,
      [{ with: "outside-hours", practitionerName: "Dr. Iris Ansa" }],
    ]);
    expect(answer.alternatives?.[0]).toEqual({ practitionerId: otherId, ...time("14:00", "14:30") });
  });
});

const onWeekdays = (start: string, end: string) => ({
  availableTime: [
    {
      daysOfWeek: ["mon", "tue", "wed", "thu", "fri"] as ("mon" | "tue" | "wed" | "thu" | "fri")[],
      availableStartTime: start,
      availableEndTime: end,
    },
  ],
});

/** Half an hour on Sunday, 4 May 2031, in Chicago. */
const sunday = { start: "2031-05-04T08:00:00.000Z", end: "2031-05-04T08:30:00.000Z" };

describe("a time at which nobody works, with no practitioner chosen", () => {
  it("is refused as closed on that weekday, with what comes next, and can be booked for a reason", async () => {
    const { addPractitioner, addPatient, book } = await startClinicWithHours();
    await addPractitioner("Lima", onWeekdays("08:00", "12:00"));
    await addPractitioner("Ansa", onWeekdays("10:00", "17:00"));
    const patientId = await addPatient("Lovelace");
    const { status, answer } = await book({ patientId, ...sunday });
    expect([status, answer.conflicts]).toEqual([
      409,
      [{ with: "outside-hours", ...sunday, closed: "weekday" }],
    ]);
    expect(clocks(answer)).toEqual(["Mon 08:00", "Mon 08:30", "Mon 09:00"]);
    expect((await book({ patientId, ...time("16:30", "17:00") })).status).toBe(201);
    expect((await book({ patientId, ...sunday, override: { reason: "Emergency" } })).status).toBe(201);
  });

  it("is refused before the first of them begins, on a day that is not closed", async () => {
    const { addPractitioner, addPatient, book } = await startClinicWithHours();
    await addPractitioner("Lima", onWeekdays("08:00", "12:00"));
    const patientId = await addPatient("Lovelace");
    const { answer } = await book({ patientId, ...time("07:45", "08:15") });
    expect(answer.conflicts).toEqual([{ with: "outside-hours", ...time("07:45", "08:00") }]);
    expect(clocks(answer)).toEqual(["Mon 08:00", "Mon 08:30", "Mon 09:00"]);
  });

  it("is refused on a day on which everybody is away, and says that it is this day alone", async () => {
    const { addPractitioner, addPatient, book } = await startClinicWithHours();
    const holiday = { description: "Holiday", during: { start: "2031-05-05", end: "2031-05-05" } };
    for (const name of ["Lima", "Ansa"])
      await addPractitioner(name, { ...onWeekdays("08:00", "12:00"), notAvailable: [holiday] });
    const patientId = await addPatient("Lovelace");
    const { answer } = await book({ patientId, ...time("09:00", "09:30") });
    expect(answer.conflicts).toMatchObject([{ with: "outside-hours", closed: "day" }]);
    expect(clocks(answer)).toEqual(["Tue 08:00", "Tue 08:30", "Tue 09:00"]);
  });

  it("is free where the clinic says nothing of anybody's hours, or cannot be asked", async () => {
    const { clinic, addPractitioner, addPatient, book } = await startClinicWithHours();
    await addPractitioner("Ansa");
    const patientId = await addPatient("Lovelace");
    expect((await book({ patientId, ...sunday })).status).toBe(201);
    await setFault(clinic.sandboxUrl, { path: "/v1/practitioner-roles", mode: "fail-before" });
    expect((await book({ patientId, ...time("03:00", "03:30") })).status).toBe(201);
  });

  it("is a practitioner's own closed weekday as well, once one is chosen", async () => {
    const { addPractitioner, addPatient, book } = await startClinicWithHours();
    const practitionerId = await addPractitioner("Lima", onWeekdays("08:00", "12:00"));
    const patientId = await addPatient("Lovelace");
    const { answer } = await book({ patientId, practitionerId, ...sunday });
    expect(answer.conflicts).toMatchObject([{ with: "outside-hours", closed: "weekday", practitionerId }]);
    expect(clocks(answer)).toEqual(["Mon 08:00", "Mon 08:30", "Mon 09:00"]);
  });
});

describe("somebody else of the specialty who is free at the wanted time", () => {
  const cardiology = { specialty: ["Cardiology"] };

  it("is offered beside the nearest times, in its place by time", async () => {
    const { addPractitioner, addPatient, booked, book } = await startClinicWithHours();
    const hours = { ...onWeekdays("08:00", "12:00"), ...cardiology };
    const practitionerId = await addPractitioner("Lima", hours);
    await addPractitioner("Away", { ...onWeekdays("10:00", "12:00"), ...cardiology });
    const otherId = await addPractitioner("Zorn", hours);
    await addPractitioner("Abel", onWeekdays("08:00", "12:00"));
    const [adaId, benId] = [await addPatient("Lovelace"), await addPatient("Franklin")];
    await booked({ patientId: adaId, practitionerId, ...time("09:00", "09:30") });
    const wanted = { practitionerId, ...time("09:05", "09:25") };
    const { answer } = await book({ patientId: benId, ...wanted });
    expect(answer.alternatives).toEqual([
      { practitionerId, ...time("08:20", "08:40") },
      { practitionerId, ...time("08:40", "09:00") },
      { practitionerId: otherId, ...time("09:05", "09:25") },
      { practitionerId, ...time("09:30", "09:50") },
    ]);
    expect((await book({ patientId: benId, ...answer.alternatives?.[2] })).status).toBe(201);
    const taken = (await book({ patientId: benId, ...wanted })).answer;
    expect(taken.alternatives?.map((one) => one.practitionerId)).not.toContain(otherId);
  });
});
