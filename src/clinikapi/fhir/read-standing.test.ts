import { describe, expect, it } from "vitest";
import { readStanding } from "./read-standing.ts";

describe("whether a record is the one to go on with", () => {
  it.each([
    [{ active: false }, { kind: "inactive" }],
    [{ active: false, deceasedBoolean: true }, { kind: "deceased" }],
    [{ deceasedDateTime: "2026-10" }, { kind: "deceased", on: "2026-10" }],
    [{ deceasedDateTime: "2026-10-03T10:00:00Z" }, { kind: "deceased", on: "2026-10-03" }],
    [{ deceasedBoolean: false }, undefined],
    [{ active: true }, undefined],
    [{ link: [{ type: "seealso", other: { reference: "Patient/p2" } }] }, undefined],
    [
      {
        active: false,
        deceasedDateTime: "2026-10",
        link: [null, { type: "replaced-by", other: { reference: "Patient/p2" } }],
      },
      { kind: "merged", into: "p2" },
    ],
  ])("%j: %j", (record, standing) => {
    expect(readStanding(record)).toEqual(standing);
  });
});
