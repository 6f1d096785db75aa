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

  it.each([
    ["Isil Yildiz", "Işıl Yıldız", "birthDate"],
    ["王 伟", "王伟", "birthDate"],
    ["OBrien Siobhan", "Siobhan O'Brien", "birthDate"],
    ["Gross Juergen", "Jürgen Groß", "birthDate"],
    ["Suharto", "Suharto Wibowo", "birthDate"],
    ["احمد المصرى", "أحمد المصري", "birthDate"],
    ["Sara Ahmad", "سارة أحمد", "otherScript"],
    ["Chen Siyuan", "陈思远", "otherScript"],
  ])("%s may be %s, born the same day", (name, known, because) => {
    expect(likeness({ name, birthDate: born }, { name: known, birthDate: born })).toBe(because);
  });

  it("with day and month the other way round", () => {
    expect(likeness({ name: "Jane Doe", birthDate: "1985-12-03" }, jane)).toBe("swappedDate");
    expect(likeness({ name: "Jane Miller", birthDate: "1985-12-03" }, jane)).toBeUndefined();
  });

  it("by a phone as it is dialled", () => {
    const sara = { name: "سارة", birthDate: "1985-03-12", phone: "+962 79 123 4567" };
    expect(likeness({ name: "Omar", birthDate: "2015-01-01", phone: "0791234567" }, sara)).toBe("phone");
  });
});
