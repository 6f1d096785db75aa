import { randomUUID } from "node:crypto";
import { Clinik } from "@clinikapi/sdk";
import { describe, expect, it, onTestFinished } from "vitest";
import type { AppointmentList } from "#contract/appointment-view.ts";
import { searchRequest } from "#testing/search-patients.ts";
import { deskFetch } from "#testing/sign-in.ts";
import { startClinic } from "#testing/start-clinic.ts";
import { createGovernor } from "./governor.ts";

const answer = (rateLimitRemaining: number, rateLimitReset = 60) => ({
  meta: { rateLimitTotal: 100, rateLimitRemaining, rateLimitReset },
});

describe("the governor of the rate limit", () => {
  it("keeps the last fifth of a minute's calls for bookings", async () => {
    const governor = createGovernor(() => 0);
    await governor.read(async () => answer(21));
    await governor.read(async () => answer(20));
    await expect(governor.read(async () => answer(19))).rejects.toMatchObject({
      code: "upstream-busy",
      details: { retryAfter: 60 },
    });
    expect(await governor.write(async () => answer(19))).toEqual(answer(19));
  });

  it("lets people read again when the minute is over", async () => {
    let now = 0;
    const governor = createGovernor(() => now);
    await governor.read(async () => answer(0));
    now = 60_001;
    expect(await governor.read(async () => answer(99, 120))).toEqual(answer(99, 120));
  });

  it("believes a refusal, whoever used the calls up", async () => {
    const governor = createGovernor(() => 0);
    const refused = Object.assign(new Error("429"), { status: 429, retryAfter: 7 });
    await expect(governor.write(() => Promise.reject(refused))).rejects.toBe(refused);
    await expect(governor.read(async () => answer(99))).rejects.toMatchObject({ details: { retryAfter: 7 } });
  });

  it("has readings used for longer, the less is left", async () => {
    const governor = createGovernor(() => 0);
    expect(governor.patience()).toBe(1);
    const patience = [];
    for (const remaining of [90, 50, 30]) {
      await governor.write(async () => answer(remaining));
      patience.push(governor.patience());
    }
    expect(patience).toEqual([1, 3, 6]);
  });
});

describe("a desk whose clinic has used its calls up", () => {
  it("still books, and shows the day as it was instead of an error", async () => {
    const clinic = await startClinic({ rateLimit: 40, patients: 0 });
    onTestFinished(() => clinic.close());
    const clinik = new Clinik("clk_test_sandbox", { baseUrl: clinic.sandboxUrl });
    const patient = await clinik.patients.create({ firstName: "Ada", lastName: "Test" });
    const day = `${clinic.url}/api/appointments?from=2031-03-04T06:00:00.000Z&to=2031-03-05T06:00:00.000Z`;
    const seen = (await (await deskFetch(day)).json()) as AppointmentList;
    const searches: number[] = [];
    for (let i = 0; !searches.includes(503) && i < 40; i += 1) {
      searches.push(
        (
          await deskFetch(
            `${clinic.url}/api/patients/search`,
            searchRequest(`no${String.fromCharCode(97 + i)}body`),
          )
        ).status,
      );
    }
    expect(searches).toContain(503);
    const booking = {
      status: "booked",
      patientId: patient.data.id,
      start: "2031-03-04T15:00:00Z",
      end: "2031-03-04T15:30:00Z",
    };
    const booked = await deskFetch(`${clinic.url}/api/appointments`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
      body: JSON.stringify(booking),
    });
    expect(booked.status).toBe(201);
    const shown = (await (await deskFetch(day)).json()) as AppointmentList;
    expect(shown.asOf).toBe(seen.asOf);
    expect(shown.appointments).toHaveLength(1);
  });
});
