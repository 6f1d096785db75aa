import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BookingState } from "#contract/booking-state.ts";
import type { Problem } from "#contract/problem.ts";
import { fieldLimits } from "#testing/field-limits.ts";
import { deskFetch } from "#testing/sign-in.ts";
import { type Clinic, startClinic } from "#testing/start-clinic.ts";

let clinic: Clinic;

beforeAll(async () => {
  clinic = await startClinic({ patients: 0 });
});

afterAll(() => clinic.close());

const json = { "content-type": "application/json" };

/** A patient of this request's own, so that no booking stands in another's way. */
async function newPatient(): Promise<string> {
  const response = await fetch(`${clinic.sandboxUrl}/v1/patients`, {
    method: "POST",
    headers: { ...json, "x-api-key": "clk_test_sandbox" },
    body: JSON.stringify({ firstName: "Ada", lastName: "Limit" }),
  });
  return ((await response.json()) as { data: { id: string } }).data.id;
}

/** Whether a new booking's `field` was taken, or what was said of it. */
async function outcomeOf(field: string, fields: object) {
  const response = await deskFetch(`${clinic.url}/api/appointments`, {
    method: "POST",
    headers: { ...json, "idempotency-key": randomUUID() },
    body: JSON.stringify({ status: "proposed", patientId: await newPatient(), ...fields }),
  });
  const text = await response.text();
  const answer = JSON.parse(text) as Extract<BookingState, { state: "booked" }> & Problem;
  const complaint = answer.errors?.find((error) => error.field === field);
  const outcome = response.status === 201 ? "taken" : complaint?.message;
  return { status: response.status, text, outcome, id: answer.appointment?.id };
}

/** The appointment as the clinic's records have it. */
async function stored(id: string): Promise<Record<string, unknown> | undefined> {
  const response = await fetch(`${clinic.sandboxUrl}/v1/appointments/${id}`, {
    headers: { "x-api-key": "clk_test_sandbox" },
  });
  return ((await response.json()) as { data?: Record<string, unknown> }).data;
}

describe.each(fieldLimits)("a booking's $field", ({ field, alongside, ...limit }) => {
  it.each(limit.atLimit)("takes %j, and it is in the clinic's records", async (value) => {
    const { outcome, id } = await outcomeOf(field, { ...alongside, [field]: value });
    expect(outcome).toBe(limit.nobodyHasIt ?? "taken");
    expect((await stored(id))?.[field]).toEqual(limit.nobodyHasIt ? undefined : value);
  });

  it.each(limit.beyond)("refuses $value without repeating it", async ({ value, message }) => {
    const { status, outcome, text } = await outcomeOf(field, { ...alongside, [field]: value });
    expect([status, outcome]).toEqual([422, message]);
    expect(text.includes(String(value)) && String(value).length > 8).toBe(false);
  });

  it("meets an empty text as ClinikAPI does", async () => {
    expect((await outcomeOf(field, { ...alongside, [field]: "" })).outcome).toBe(limit.empty);
  });

  it("meets its absence as ClinikAPI does, or as FHIR asks", async () => {
    const { outcome } = await outcomeOf(field, { ...alongside, [field]: undefined });
    expect(outcome).toBe(limit.alone ?? limit.absent);
  });
});
