import { describe, expect, it } from "vitest";
import { may, mayBookWith, roles } from "./roles.ts";

describe("who may do what", () => {
  it.each([
    ["receptionist", { read: true, book: true, override: true, staff: false, audit: false }],
    ["clinician", { read: true, book: true, override: false, staff: false, audit: false }],
    ["admin", { read: true, book: true, override: true, staff: true, audit: true }],
  ] as const)("a %s", (role, expected) => {
    for (const [permission, allowed] of Object.entries(expected))
      expect([permission, may(role, permission as keyof typeof expected)]).toEqual([permission, allowed]);
  });

  it("a receptionist and an admin book with every practitioner, and with none", () => {
    for (const role of roles.filter((one) => one !== "clinician")) {
      expect(mayBookWith({ role }, "pr_1")).toBe(true);
      expect(mayBookWith({ role })).toBe(true);
    }
  });

  it("a clinician books only as the practitioner who she is", () => {
    const clinician = { role: "clinician", practitionerId: "pr_1" } as const;
    expect(mayBookWith(clinician, "pr_1")).toBe(true);
    expect(mayBookWith(clinician, "pr_2")).toBe(false);
    expect(mayBookWith(clinician)).toBe(false);
  });

  it("a clinician who is no practitioner yet books with nobody", () => {
    expect(mayBookWith({ role: "clinician" })).toBe(false);
    expect(mayBookWith({ role: "clinician" }, "pr_1")).toBe(false);
  });
});
