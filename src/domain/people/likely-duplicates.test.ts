import { describe, expect, it } from "vitest";
import { likeness } from "./likely-duplicates.ts";

const jane = { name: "Jane Doe", birthDate: "1985-03-12", phone: "+1 312 555 0177" };
const born = "1985-03-12";

describe("somebody new may be somebody known", () => {
  it.each([
    "Jane Doe",
    "Doe Jane",
    "JANE DÖE",
    "Jane Deo",
    "Jan Doe",
    "Janne Doe",
    "Jame Doe",
    "Jane Maria Doe",
  ])("%s, born the same day", (name) => expect(likeness({ name, birthDate: born }, jane)).toBe("birthDate"));

  it.each(["John Smith", "Jane Miller", "Jxyn Doe", "", "Jo Do"])("not %j, born the same day", (name) =>
    expect(likeness({ name, birthDate: born }, jane)).toBeUndefined(),
  );

  it("by phone, with the country's code or without", () => {
    expect(likeness({ name: "Tom Roe", birthDate: "2015-01-01", phone: "(312) 555-0177" }, jane)).toBe(
      "phone",
    );
    expect(likeness({ name: "Tom Roe", phone: "0177" }, jane)).toBeUndefined();
  });

  it("by the name alone while no birth date contradicts", () => {
    expect(likeness({ name: "doe, jane" }, jane)).toBe("name");
    expect(likeness({ name: "jane doe", birthDate: "1990-01-01" }, jane)).toBeUndefined();
    expect(likeness({ name: "jane deo" }, jane)).toBeUndefined();
  });
});
