import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarFile } from "./calendar-file.ts";

const event = {
  uid: "ap_1@clinic.test",
  start: new Date("2026-12-03T20:30:00Z"),
  end: new Date("2026-12-03T21:00:00Z"),
  stamp: new Date("2026-11-24T18:00:00.123Z"),
  summary: "Dr. Carol Lee",
  location: "Demo Clinic",
};

const octets = (line: string) => new TextEncoder().encode(line).length;

/** What a calendar reads in a property: unfolded, then unescaped. */
function read(file: string, property: string): string | undefined {
  const line = file
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .find((one) => one.startsWith(`${property}:`));
  return line
    ?.slice(property.length + 1)
    .replace(/\\([\\;,nN])/g, (_, special: string) => (special.toLowerCase() === "n" ? "\n" : special));
}

describe("a calendar file", () => {
  it("has the event in UTC, and every line ends as the standard says", () => {
    const file = calendarFile(event);
    expect(read(file, "DTSTART")).toBe("20261203T203000Z");
    expect(read(file, "DTEND")).toBe("20261203T210000Z");
    expect(read(file, "DTSTAMP")).toBe("20261124T180000Z");
    expect(read(file, "UID")).toBe("ap_1@clinic.test");
    expect(file.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")).toBe(true);
    expect(file.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")).toBe(true);
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("gives a patient the instructions as they were written, whatever is in them", () => {
    const odd = "Fasting; no coffee,\r\nbring C:\\papers\n\nEND:VEVENT\nدون طعام 👩‍⚕️";
    const file = calendarFile({ ...event, description: odd });
    expect(read(file, "DESCRIPTION")).toBe(odd.replaceAll("\r\n", "\n"));
    expect(file.match(/^END:VEVENT\r$/gm)).toHaveLength(1);
  });

  it("leaves out characters that no calendar may be sent", () => {
    expect(read(calendarFile({ ...event, summary: "a\0b\u001Bc\td" }), "SUMMARY")).toBe("abc\td");
  });

  it("says of two files of one appointment that they are the same event", () => {
    const later = calendarFile({ ...event, stamp: new Date("2027-01-01T00:00:00Z") });
    expect(read(later, "UID")).toBe(read(calendarFile(event), "UID"));
  });

  it("never has a line of more than 75 octets, and loses nothing by that", () => {
    const texts = fc.string({ unit: "grapheme", maxLength: 400 });
    fc.assert(
      fc.property(texts, (description) => {
        const file = calendarFile({ ...event, description });
        for (const line of file.split("\r\n")) expect(octets(line)).toBeLessThanOrEqual(75);
        const sent = description.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\t\n]/gu, "");
        expect(read(file, "DESCRIPTION") ?? "").toBe(sent);
      }),
    );
  });
});
