import { randomUUID } from "node:crypto";
import { Clinik } from "@clinikapi/sdk";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { stepWrite } from "#client/once/change-write.ts";
import { sendOnce } from "#client/once/send-once.ts";
import type { Change } from "#client/requests/change-appointment.ts";
import { impatient, patient } from "#testing/booking-timings.ts";
import { setFault } from "#testing/set-fault.ts";
import { demo, deskFetch } from "#testing/sign-in.ts";
import { startClinic } from "#testing/start-clinic.ts";

let origin = "";
beforeAll(() => {
  const send = globalThis.fetch;
  // What a page asks of its own origin is asked of the clinic's server, as a receptionist.
  vi.stubGlobal("fetch", (address: string, init?: RequestInit) =>
    address.startsWith("/") ? deskFetch(origin + address, init, demo.receptionist) : send(address, init),
  );
});
afterAll(() => vi.unstubAllGlobals());

const start = "2031-03-04T16:00:00.000Z";
const end = "2031-03-04T16:30:00.000Z";
const later = { start: "2031-03-04T18:00:00.000Z", end: "2031-03-04T18:30:00.000Z" };
const latest = { start: "2031-03-04T20:00:00.000Z", end: "2031-03-04T20:30:00.000Z" };
const reason = "patient: Is ill";

async function openClinic(timing = impatient) {
  const clinic = await startClinic({ patients: 0, timing });
  onTestFinished(() => clinic.close());
  origin = clinic.url;
  const clinik = new Clinik("clk_test_sandbox", { baseUrl: clinic.sandboxUrl });
  const patientId = (await clinik.patients.create({ firstName: "Ada", lastName: "Test" })).data.id;
  const practitionerId = (await clinik.practitioners.create({ firstName: "Iris", lastName: "Test" })).data.id;
  const booking = { status: "booked" as const, patientId, practitionerId, start, end };
  const { id } = (await clinik.appointments.create(booking)).data;
  const asSeen = { status: "booked", start, end, practitionerId } as const;
  const change = (change: Change["change"], expected: Change["change"]["expected"] = asSeen) =>
    sendOnce({
      write: stepWrite,
      wanted: { id, change: { ...change, expected } },
      key: randomUUID(),
      onWaiting: () => undefined,
    });
  const stored = async () => {
    const { data } = await clinik.appointments.search({ patientId, count: 100 });
    return data.data.map(({ status, start: at, cancelationReason = "" }) => ({
      status,
      at,
      cancelationReason,
    }));
  };
  return {
    cancel: () => change({ status: "cancelled", cancelationReason: reason }),
    move: (time = later) => change(time),
    write: change,
    stored,
    fault: (mode: (typeof modes)[number]) =>
      setFault(clinic.sandboxUrl, {
        method: "PATCH",
        path: `/v1/appointments/${id}`,
        mode,
        count: 1,
        ...(mode === "late" && { delayMs: 2 * impatient.request }),
      }),
  };
}

const modes = [
  "fail-before",
  "fail-after",
  "hang-before",
  "hang-after",
  "reset-before",
  "reset-after",
  "late",
] as const;

describe.each(modes)("when the clinic's records meet %s", (mode) => {
  it("a cancellation from a row is done once, and told as done", async () => {
    const { cancel, stored, fault } = await openClinic();
    await fault(mode);
    expect(await cancel()).toMatchObject({ outcome: "done", done: { status: "cancelled" } });
    expect(await stored()).toEqual([{ status: "cancelled", at: start, cancelationReason: reason }]);
  });

  it("a move from a row is done once, and told as done", async () => {
    const { move, stored, fault } = await openClinic();
    await fault(mode);
    expect(await move()).toMatchObject({ outcome: "done", done: later });
    expect(await stored()).toEqual([{ status: "booked", at: later.start, cancelationReason: "" }]);
  });
});

describe("when two desks change the same visit at once", () => {
  it.each(["a move and a cancellation", "two moves"])(
    "of %s one wins and the other is told",
    async (which) => {
      const { cancel, move, stored } = await openClinic(patient);
      const both = await Promise.all([move(), which === "two moves" ? move(latest) : cancel()]);
      const won = both.filter(({ outcome }) => outcome === "done");
      const lost = both.flatMap((ending) => (ending.outcome === "not-done" ? [ending] : []));
      expect([won, lost].map(({ length }) => length)).toEqual([1, 1]);
      expect(lost[0]).toMatchObject({ isKnown: true });
      expect(["changed-meanwhile", "booking-in-flight"]).toContain(lost[0]?.kind);
      expect(await stored()).toHaveLength(1);
    },
  );

  it("of two who write one text the second is told what it says, and one who moves it is in nobody's way", async () => {
    const { move, write, stored } = await openClinic(patient);
    await move();
    expect(await write({ comment: "Wheelchair" }, { comment: "" })).toMatchObject({ outcome: "done" });
    expect(await write({ comment: "Walks" }, { comment: "" })).toMatchObject({
      kind: "changed-meanwhile",
      problem: { current: { comment: "Wheelchair" } },
    });
    expect(await write({ comment: "Walks" }, { comment: "Wheelchair" })).toMatchObject({ outcome: "done" });
    expect(await stored()).toMatchObject([{ status: "booked", at: later.start }]);
  });

  it("who comes second is told what the visit is now", async () => {
    const { cancel, move, stored } = await openClinic(patient);
    await move();
    expect(await cancel()).toMatchObject({
      kind: "changed-meanwhile",
      problem: { current: { status: "booked", ...later, patient: { name: "Ada Test" } } },
    });
    expect(await stored()).toMatchObject([{ status: "booked", at: later.start }]);
  });
});
