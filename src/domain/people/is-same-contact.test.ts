import { expect, it } from "vitest";
import { isSameContact } from "./is-same-contact.ts";

it.each([
  ["555 0100", " 555  0100", true],
  ["555 0100", "555 0101", false],
  [undefined, "  ", true],
  [undefined, "555 0100", false],
  [{ line: ["1 Elm St", ""], city: "Boise" }, { city: "Boise ", line: ["1 Elm St"] }, true],
  [{ line: ["1 Elm St"] }, { line: ["1 Elm St"], city: "Boise" }, false],
  [undefined, { line: [], city: "" }, true],
])("%j and %j are one way to reach somebody: %s", (one, other, isSame) => {
  expect(isSameContact(one, other)).toBe(isSame);
  expect(isSameContact(other, one)).toBe(isSame);
});
