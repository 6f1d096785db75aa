import { expect } from "vitest";
import { everyPage } from "#bff/records/every-page.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import type { BookingState } from "#contract/booking-state.ts";
import { deskFetch } from "../sign-in.ts";
import { waitFor } from "../wait.ts";
import type { BusyClinic } from "./busy-clinic.ts";
import { type SteadyLoad, spanOf, type Wish } from "./steady-load.ts";

/** Told booked is exactly one, else at most one; no two overlap; every server lives, and none has said 500. */
export async function judgeLoad(clinic: BusyClinic, load: SteadyLoad, round: number): Promise<void> {
  expect(await Promise.all(clinic.replicas.map(isAlive))).toEqual([true, true]);
  expect(load.statuses).not.toContain(500);
  const idOf = await settle(clinic, load.wishes);
  expect([...load.told].filter(([key, id]) => idOf.get(key) !== id)).toEqual([]);
  // What is found to be one too many is cancelled a moment later.
  await waitFor(async () => {
    const made = (await storedIn(clinic, round)).filter(({ status }) => status === "booked");
    const madeOf = ({ key }: Wish) => made.filter(({ comment }) => comment === key).map(({ id }) => id);
    expect(load.wishes.map(madeOf)).toEqual(load.wishes.map(({ key }) => [idOf.get(key)].filter(Boolean)));
    expect(made.filter((one) => made.some((other) => overlap(one, other)))).toEqual([]);
  });
}

const isAlive = ({ url }: BusyClinic["replicas"][number]) =>
  fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Waits until nobody has to wait any more, and answers the appointment of each key that is booked, as the servers know it. */
async function settle({ replicas }: BusyClinic, wishes: Wish[]): Promise<Map<string, string | undefined>> {
  const settled = wishes.map(({ key }, turn) =>
    waitFor(async () => {
      const answer = await deskFetch(`${replicas[turn % 2]?.url}/api/bookings/${key}`);
      expect([200, 404]).toContain(answer.status);
      const told = answer.ok ? ((await answer.json()) as BookingState) : undefined;
      expect(told?.state).not.toBe("confirming");
      return [key, told?.state === "booked" ? told.appointment.id : undefined] as const;
    }),
  );
  return new Map(await Promise.all(settled));
}

function storedIn({ clinik }: BusyClinic, round: number): Promise<Appointment[]> {
  const { from, to } = spanOf(round);
  const days = { dateFrom: from.toISOString().slice(0, 10), dateTo: to.toISOString().slice(0, 10) };
  return everyPage((page) => clinik.appointments.search({ ...days, ...page })) as Promise<Appointment[]>;
}

const overlap = (one: Appointment, other: Appointment) =>
  one.id < other.id &&
  (one.practitionerId === other.practitionerId || one.patientId === other.patientId) &&
  Date.parse(one.start ?? "") < Date.parse(other.end ?? "") &&
  Date.parse(other.start ?? "") < Date.parse(one.end ?? "");
