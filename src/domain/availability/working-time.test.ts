import { describe, expect, it } from "vitest";
import { conflictsWithHours } from "./conflicts-with-hours.ts";
import { type Role, workingTime } from "./working-time.ts";

const timeZone = "America/Chicago";
const at = (day: string, time: string, zone = "-06:00") => new Date(`2026-${day}T${time}:00${zone}`);
const claim = (day: string, from: string, to: string) => ({ start: at(day, from), end: at(day, to) });

/** What is said against a time on a day of January 2026; the 12th is a Monday. */
function said(roles: Role[], day: string, [from, to]: [string, string]) {
  const asked = claim(`01-${day}`, from, to);
  return conflictsWithHours(workingTime(roles, asked, timeZone), asked).map(({ kind }) => kind);
}

const mornings: Role = {
  availableTime: [
    {
      daysOfWeek: ["mon", "tue", "wed", "thu", "fri"],
      availableStartTime: "08:00:00",
      availableEndTime: "12:00:00",
    },
  ],
};
const afternoons: Role = {
  availableTime: [{ daysOfWeek: ["mon"], availableStartTime: "13:00:00", availableEndTime: "17:00:00" }],
};

const known = (roles: Role[]) => workingTime(roles, claim("01-12", "09:00", "10:00"), timeZone).hoursKnown;

const away = (start?: string, end?: string): Role => ({
  ...mornings,
  notAvailable: [{ during: { start, end } }],
});

describe("a practitioner with hours", () => {
  it.each<[string, [string, string], string[]]>([
    ["12", ["08:00", "08:30"], []],
    ["12", ["11:30", "12:00"], []],
    ["12", ["08:00", "12:00"], []],
    ["12", ["11:45", "12:15"], ["outside-hours"]],
    ["12", ["07:59", "08:30"], ["outside-hours"]],
    ["12", ["12:00", "12:30"], ["outside-hours"]],
    ["17", ["09:00", "09:30"], ["outside-hours"]],
    ["12", ["07:00", "18:00"], ["outside-hours"]],
  ])("on 2026-01-%s at %j: %j", (day, times, conflicts) => {
    expect(said([mornings], day, times)).toEqual(conflicts);
  });

  it("is told of the first part that is closed", () => {
    const asked = claim("01-12", "11:30", "13:30");
    expect(conflictsWithHours(workingTime([mornings, afternoons], asked, timeZone), asked)).toEqual([
      { kind: "outside-hours", ...claim("01-12", "12:00", "13:00") },
    ]);
  });
});

describe("several roles of one practitioner", () => {
  it("add up, whatever their order", () => {
    for (const roles of [
      [mornings, afternoons],
      [afternoons, mornings],
    ]) {
      expect(said(roles, "12", ["13:00", "13:30"])).toEqual([]);
      expect(said(roles, "12", ["09:00", "09:30"])).toEqual([]);
      expect(said(roles, "12", ["12:00", "12:30"])).toEqual(["outside-hours"]);
    }
  });

  it("let an appointment reach from one into the next", () => {
    const noon: Role = { availableTime: [{ availableStartTime: "12:00", availableEndTime: "13:00" }] };
    expect(said([mornings, afternoons, noon], "12", ["11:30", "13:30"])).toEqual([]);
  });

  it("count by those that give hours", () => {
    expect(said([mornings, {}], "12", ["20:00", "20:30"])).toEqual(["outside-hours"]);
  });

  it("count by those that are held, and only while they are", () => {
    const ended: Role = { ...afternoons, period: { end: "2026-01-11" } };
    const beginning: Role = { ...afternoons, period: { start: "2026-01-12" } };
    const until: Role = { ...afternoons, period: { start: "2025-01-01", end: "2026-01-12" } };
    const untilThree: Role = { ...afternoons, period: { end: "2026-01-12T15:00:00-06:00" } };
    expect(said([ended], "12", ["13:00", "13:30"])).toEqual(["outside-hours"]);
    expect(said([beginning], "12", ["13:00", "13:30"])).toEqual([]);
    const forever: Role = { ...afternoons, period: { start: "0001-01-01", end: "9999-12-31" } };
    expect(said([forever], "12", ["13:00", "13:30"])).toEqual([]);
    expect(said([until], "12", ["16:30", "17:00"])).toEqual([]);
    expect(said([until], "19", ["13:00", "13:30"])).toEqual(["outside-hours"]);
    expect(said([untilThree], "12", ["14:30", "15:00"])).toEqual([]);
    expect(said([untilThree], "12", ["14:45", "15:15"])).toEqual(["outside-hours"]);
    expect(said([{ ...afternoons, active: false }, mornings], "12", ["13:00", "13:30"])).toEqual([
      "outside-hours",
    ]);
  });
});

describe("a practitioner whose hours are not known", () => {
  it.each<[string, Role[], boolean]>([
    ["no role", [], false],
    ["a role without hours", [{}], false],
    ["a role with hours that cannot be read", [{ availableTime: [{ availableStartTime: "early" }] }], false],
    ["a role with hours", [mornings], true],
    ["a role that is over", [{ active: false }], true],
  ])("%s: %s %s", (_, roles, isKnown) => {
    expect(known(roles)).toBe(isKnown);
  });

  it("can be booked at any time", () => {
    expect(said([], "17", ["03:00", "03:30"])).toEqual([]);
    expect(said([{}], "17", ["23:30", "23:59"])).toEqual([]);
  });

  it("can be booked while the role lasts", () => {
    expect(said([{ period: { end: "2026-01-10" } }], "12", ["09:00", "09:30"])).toEqual(["outside-hours"]);
  });

  it("cannot be booked when all roles were given up", () => {
    expect(said([{ active: false }], "12", ["09:00", "09:30"])).toEqual(["outside-hours"]);
  });
});

describe("a practitioner on leave", () => {
  it.each<[Role, string, [string, string], string[]]>([
    [away("2026-01-12", "2026-01-13"), "12", ["08:00", "08:30"], ["leave"]],
    [away("2026-01-12", "2026-01-13"), "13", ["11:30", "12:00"], ["leave"]],
    [away("2026-01-12", "2026-01-13"), "14", ["08:00", "08:30"], []],
    [away("2026-01-13"), "12", ["11:30", "12:00"], []],
    [away("2026-01-13"), "30", ["08:00", "08:30"], ["leave"]],
    [away(undefined, "2026-01-13"), "13", ["08:00", "08:30"], ["leave"]],
    [away("2026-01-12T10:00:00-06:00", "2026-01-12T11:00:00-06:00"), "12", ["09:30", "10:00"], []],
    [away("2026-01-12T10:00:00-06:00", "2026-01-12T11:00:00-06:00"), "12", ["09:45", "10:15"], ["leave"]],
    [away("2026-01-12T10:00:00-06:00", "2026-01-12T11:00:00-06:00"), "12", ["11:00", "11:30"], []],
    [away("2026-01-12", "2026-01-13"), "12", ["20:00", "20:30"], ["outside-hours", "leave"]],
  ])("%j on 2026-01-%s at %j: %j", (role, day, times, conflicts) => {
    expect(said([role], day, times)).toEqual(conflicts);
  });

  it("in one role is away in the other, unless the role is over", () => {
    const leave = { notAvailable: [{ during: { start: "2026-01-01" } }] };
    expect(said([mornings, leave], "12", ["08:00", "08:30"])).toEqual(["leave"]);
    expect(said([mornings, { ...leave, active: false }], "12", ["08:00", "08:30"])).toEqual([]);
    expect(said([mornings, { ...leave, period: { end: "2026-01-05" } }], "12", ["08:00", "08:30"])).toEqual(
      [],
    );
  });

  it("is told of the whole leave, as far as it has bounds", () => {
    const asked = claim("01-12", "08:00", "08:30");
    const told = (role: Role) => conflictsWithHours(workingTime([role], asked, timeZone), asked);
    expect(told(away("2026-01-10", "2026-01-18"))).toEqual([
      { kind: "leave", start: at("01-10", "00:00"), end: at("01-19", "00:00") },
    ]);
    expect(told(away("2026-01-10"))).toEqual([
      { kind: "leave", start: at("01-10", "00:00"), end: asked.end },
    ]);
  });

  it("is not thought of where a note gives no period", () => {
    expect(said([{ ...mornings, notAvailable: [{}] }], "12", ["08:00", "08:30"])).toEqual([]);
  });
});

it.each(["0001-01-01T00:00:00Z", "9999-12-31T23:00:00Z"])("hours can be asked for at %s", (start) => {
  const asked = { start: new Date(start), end: new Date(Date.parse(start) + 1_800_000) };
  expect(conflictsWithHours(workingTime([], asked, timeZone), asked)).toEqual([]);
  const allDay: Role = { availableTime: [{ allDay: true }] };
  expect(conflictsWithHours(workingTime([allDay], asked, timeZone), asked)).toEqual([]);
});
