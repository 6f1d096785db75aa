import { expect, it } from "vitest";
import type { StoryLine } from "#contract/visit-story.ts";
import { storyText } from "./story-text.ts";

const around = {
  timeZone: "America/Chicago",
  nameOf: (id: string) => (id === "pr_2" ? "Dr. Lee" : undefined),
};
const booked = {
  status: "booked",
  start: "2031-05-05T15:00:00Z",
  end: "2031-05-05T15:30:00Z",
  practitionerId: "pr_1",
};
const at = "2031-05-01T15:00:00Z";
const told = (line: Omit<StoryLine, "at">) =>
  storyText({ at, ...line }, around).replaceAll(/[\u2066-\u2069]/g, "");

it("a story says who booked a visit, from where it was moved, how long it was, and what became of it", () => {
  expect(told({ action: "book", by: "Robin", is: booked })).toBe("Booked · Robin");
  const later = { ...booked, start: "2031-05-05T16:00:00Z", end: "2031-05-05T16:30:00Z" };
  expect(told({ action: "move", by: "Sam", was: booked, is: later })).toBe(
    "Moved from Mon, May 5, 10:00 AM · Sam",
  );
  expect(told({ action: "transfer", was: { ...booked, practitionerId: "pr_2" }, is: booked })).toBe(
    "Moved from Dr. Lee",
  );
  expect(told({ action: "move", was: booked, is: { ...booked, end: "2031-05-05T15:45:00Z" } })).toBe(
    "Was 30 min long",
  );
  expect(told({ action: "change", by: "Robin", was: booked, is: { ...booked, status: "checked-in" } })).toBe(
    "Here · Robin",
  );
  expect(told({ action: "change", was: booked, is: booked })).toBe("Texts changed");
});
