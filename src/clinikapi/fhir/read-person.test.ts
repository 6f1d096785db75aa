import { describe, expect, it } from "vitest";
import { readPatient } from "./read-patient.ts";
import { readPractitioner } from "./read-practitioner.ts";

describe("a patient", () => {
  it("goes by the official one of several names, and by every given name", () => {
    const patient = readPatient({
      resourceType: "Patient",
      id: "pt_1",
      name: [
        { use: "nickname", given: ["Jo"] },
        { use: "official", family: "Doe", given: ["Jane", "Mary"] },
      ],
      telecom: [
        { system: "email", value: "jane@example.com" },
        { system: "phone", value: "+1 555 0100" },
      ],
      maritalStatus: { coding: [{ code: "M", display: "Married" }] },
      communication: [{ language: { coding: [{ code: "es" }] }, preferred: true }],
    });
    expect(patient).toEqual({
      id: "pt_1",
      firstName: "Jane Mary",
      lastName: "Doe",
      fullName: "Jane Mary Doe",
      phone: "+1 555 0100",
      email: "jane@example.com",
      maritalStatus: "Married",
      languages: [{ language: "es", preferred: true }],
    });
  });

  it.each([
    ["a name in one piece", { name: [{ text: "Jane Mary Doe" }] }, ["Jane Mary", "Doe", "Jane Mary Doe"]],
    ["a full name alone", { fullName: "Jane Doe" }, ["Jane", "Doe", "Jane Doe"]],
    ["one word", { fullName: "Cher" }, ["", "Cher", "Cher"]],
    ["a family name alone", { name: [{ family: "Doe" }] }, ["", "Doe", "Doe"]],
    ["a given name alone", { name: [{ given: ["Jane"] }] }, ["Jane", "", "Jane"]],
    ["blank names and a phone", { firstName: " ", lastName: "", phone: "555" }, [" ", "", "555"]],
    ["nothing but an id", {}, ["", "", "pt_1"]],
  ])("who has %s is never a blank", (_, fields, [firstName, lastName, fullName]) => {
    expect(readPatient({ id: "pt_1", ...fields })).toMatchObject({ firstName, lastName, fullName });
  });

  it("without an id is not read", () => {
    expect(readPatient({ firstName: "Jane", lastName: "Doe" })).toBeUndefined();
    expect(readPatient({ resourceType: "Practitioner", id: "7", name: [{ family: "Doe" }] })).toBeUndefined();
  });

  it("keeps the day of a birth date that came with a time", () => {
    expect(readPatient({ id: "1", birthDate: "1980-04-23T00:00:00.000Z" })?.birthDate).toBe("1980-04-23");
  });
});

describe("a practitioner", () => {
  it("has the national identifier among several, and no other", () => {
    const practitioner = readPractitioner({
      resourceType: "Practitioner",
      id: "prac_1",
      name: [{ family: "Chen", given: ["Sarah"], prefix: ["Dr."] }],
      identifier: [
        { system: "urn:example:staff", value: "S-7" },
        { system: "http://hl7.org/fhir/sid/us-npi", value: "1234567893" },
      ],
    });
    expect(practitioner).toEqual({
      id: "prac_1",
      firstName: "Sarah",
      lastName: "Chen",
      prefix: ["Dr."],
      npi: "1234567893",
    });
  });

  it("without a name goes by what else tells who it is", () => {
    expect(readPractitioner({ id: "7", name: [{}] })).toMatchObject({ lastName: "7" });
    expect(readPractitioner({ id: "7", email: "chen@clinic.test" })?.lastName).toBe("chen@clinic.test");
    expect(readPractitioner({ id: "7", fullName: "Sarah Chen" })).toMatchObject({ firstName: "Sarah" });
  });
});
