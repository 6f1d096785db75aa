import { describe, expect, it } from "vitest";
import { readLink } from "./read-link.ts";

describe("a link into the form", () => {
  it("says for whom, with whom, when and how long", () => {
    const search =
      "?patient=pt_1&practitioner=pr_2&start=2026-12-03T14:30:00-06:00&minutes=45&service=Dentistry";
    expect(readLink(search)).toEqual({
      patientId: "pt_1",
      practitionerId: "pr_2",
      start: new Date("2026-12-03T20:30:00Z"),
      minutes: 45,
      service: "Dentistry",
      isWhole: true,
    });
  });

  it("is none when it asks for nothing", () => {
    expect(readLink("")).toBeUndefined();
    expect(readLink("?utm=1")).toBeUndefined();
  });

  it.each([
    ["patient=Jane%20Doe"],
    ["patient=.."],
    ["practitioner="],
    ["start=2026-12-03T14:30"],
    ["start=2026-13-40T14:30:00Z"],
    ["start=tomorrow"],
    ["minutes=0"],
    ["minutes=1e3"],
    ["minutes=-5"],
    ["service=%3Cscript%3E"],
  ])("leaves out what cannot be meant, and the rest stays: %s", (part) => {
    const other = part.startsWith("patient") ? "practitioner=pr_2" : "patient=pt_1";
    const link = readLink(`?${part}&${other}`);
    expect(link).toMatchObject({ isWhole: false });
    expect(link?.patientId ?? link?.practitionerId).toMatch(/^p[tr]_/);
  });
});
