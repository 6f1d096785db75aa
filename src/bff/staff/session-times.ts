/** How long somebody stays signed in, in milliseconds: without doing anything, and at most. */
export type SessionTimes = { idle: number; absolute: number };

export const sessionTimes: SessionTimes = { idle: 30 * 60_000, absolute: 12 * 3_600_000 };

/** How exact the end of a session is: each renewal is a write. Milliseconds. */
export const renewalMs = (times: SessionTimes) => Math.min(60_000, times.idle / 2);
