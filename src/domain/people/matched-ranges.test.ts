import { expect, it } from "vitest";
import { matchedDigits, matchedRanges, type Range } from "./matched-ranges.ts";

const pieces = (text: string, ranges: Range[]) => ranges.map(({ start, end }) => text.slice(start, end));

it.each([
  ["Jane Doe", "do ja", ["Ja", "Do"]],
  ["José Álvarez", "alv", ["Álv"]],
  ["Joséphine", "josep", ["Josép"]],
  ["Bojan Jansen", "jan", ["Jan"]],
  ["Bojan", "jan", ["jan"]],
  ["Jane Doe", "jan jane", ["Jane"]],
  ["Jane Doe", "x", []],
  ["ﬁona", "fi", ["ﬁ"]],
  ["👩‍⚕️ Ana", "ana", ["Ana"]],
  ["محمد علي", "علي", ["علي"]],
])("in %s the typed %j is marked", (name, typed, marked) => {
  expect(pieces(name, matchedRanges(name, typed))).toEqual(marked);
});

it("digits are marked across what stands between them", () => {
  expect(pieces("+1 312-555-0148", matchedDigits("+1 312-555-0148", "3125"))).toEqual(["312-5"]);
  expect(matchedDigits("+1 312-555-0148", "999")).toEqual([]);
});
