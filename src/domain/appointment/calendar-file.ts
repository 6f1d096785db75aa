/** An event as calendars take it. `uid` stays the same for the same event; `stamp`: when the file is made. */
export type CalendarEvent = {
  uid: string;
  start: Date;
  end: Date;
  stamp: Date;
  summary: string;
  location: string;
  description?: string;
};

/** A file with one event, as RFC 5545 wants it. Times are in UTC, so that no calendar has to know a zone. */
export function calendarFile({
  uid,
  start,
  end,
  stamp,
  summary,
  location,
  description,
}: CalendarEvent): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Frontdesk//Appointments//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(end)}`,
    `SUMMARY:${escaped(summary)}`,
    `LOCATION:${escaped(location)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    "CLASS:PRIVATE",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** `20261201T160000Z` */
const utc = (instant: Date) => instant.toISOString().replace(/[-:]|\.\d+/g, "");

// 3.3.11: TEXT has no control characters but the tab; a line break is written as \n.
const escaped = (text: string) =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\t\n]/gu, "")
    .replace(/[\\;,]/g, (special) => `\\${special}`)
    .replace(/\n/g, "\\n");

const mostOctets = 75;

// 3.1: a line has at most 75 octets, and one that goes on begins with a space. A character is never cut in two.
function folded(line: string): string {
  const encoder = new TextEncoder();
  let octets = 0;
  let text = "";
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > mostOctets) {
      text += "\r\n ";
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
