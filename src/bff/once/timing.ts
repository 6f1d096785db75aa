/** How long the ledger waits for what. All in milliseconds. */
export type BookingTiming = {
  /** The client's time-out for one request: after it nobody waits for the answer any more. */
  request: number;
  /** How much longer than its request a replica has an intent for itself. */
  margin: number;
  /** How far ClinikAPI's search may lag its writes: a search that is this much later than a write shows it. */
  searchLag: number;
  /** Between two looks at what is not settled. */
  look: number;
  /** After this long without certainty no further request is sent: people have been told of the delay long ago. */
  giveUp: number;
};

export const bookingTiming: BookingTiming = {
  request: 10_000,
  margin: 5_000,
  searchLag: 20_000,
  look: 4_000,
  giveUp: 900_000,
};

/** Requests for one appointment before it is reported as failed. */
export const maximumAttempts = 3;

// A replica has an intent for itself until its request has certainly ended.
export const leaseMs = (timing: BookingTiming) => timing.request + timing.margin;

/** From the start of a request on: when a search that does not show its appointment proves that it was not stored. */
export const absenceMs = (timing: BookingTiming) => timing.request + timing.searchLag;

/** How long to wait when ClinikAPI is busy: as long as it says, though not for ever, and not for no time at all. */
export const busyMs = (timing: BookingTiming, retryAfterMs: number) =>
  Math.min(Math.max(retryAfterMs, timing.look), timing.giveUp);
