import { createContext, useContext } from "react";
import type { BookingWithOverride } from "#contract/booking-request.ts";
import type { Alternative, Conflict } from "#contract/problem.ts";

/** A time that was not booked, since it cannot be had. */
export type RefusedTime = {
  booking: BookingWithOverride;
  conflicts: readonly Conflict[];
  alternatives: readonly Alternative[];
};

/** What became of the last press to book, as far as it is about the time that stands in the form now. */
export type Attempt = { isSending: boolean; refused?: RefusedTime };

export const AttemptContext = createContext<Attempt>({ isSending: false });

export const useAttempt = (): Attempt => useContext(AttemptContext);
