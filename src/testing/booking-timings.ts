import type { BookingTiming } from "#bff/once/timing.ts";

/** Waits long for a request, as a machine under load must; the ledger's other waits are short. */
export const patient: BookingTiming = {
  request: 45_000,
  margin: 500,
  searchLag: 400,
  look: 80,
  giveUp: 60_000,
};
/** Gives a request up soon, so that a test of lost answers does not wait. */
export const impatient: BookingTiming = { ...patient, request: 600 };
