import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { clinicListsSchema } from "#contract/clinic-lists.ts";
import { usualTexts } from "#contract/usual-texts.ts";
import { readClinicFile } from "./read-clinic-file.ts";

function fileOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "frontdesk-clinic-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "clinic.json");
  writeFileSync(path, text);
  return path;
}

it("a clinic without a file of its own begins with lists that are right", () => {
  const usual = readClinicFile(undefined);
  expect(clinicListsSchema.parse(usual)).toEqual(usual);
  expect(usual.services.length).toBeGreaterThan(0);
});

it("a clinic's file says what it offers, and what it leaves out is empty, except the reasons of cancellations", () => {
  const services = [{ name: "Laser", minutes: 25, specialty: "Ophthalmology" }];
  expect(readClinicFile(fileOf(JSON.stringify({ services })))).toEqual({
    services,
    reasons: [],
    instructions: [],
    cancelReasons: usualTexts.cancelReasons,
  });
});

it.each([
  ["{", /cannot be read as JSON/],
  ['{"services":[{"name":"Laser"}]}', /services\.0\.minutes /],
  ['{"services":[{"name":" ","minutes":25}]}', /services\.0\.name /],
  ['{"reasons":["ok",7]}', /reasons\.1 /],
  ['{"cancelReasons":[{"text":"Moved","who":"nobody"}]}', /cancelReasons\.0\.who /],
  ['{"prices":[]}', /prices /],
])("the start stops with %j, and says what is wrong", (text, message) => {
  const path = fileOf(text);
  expect(() => readClinicFile(path)).toThrow(message);
});

it("the start stops when the file is missing", () => {
  expect(() => readClinicFile("/nowhere/clinic.json")).toThrow(/cannot be read/);
});
