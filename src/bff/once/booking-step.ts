import { channel } from "node:diagnostics_channel";

const steps = channel("frontdesk:booking-step");

/** The steps of an intent, before and after each write. */
export type BookingStep =
  | "before-claim"
  | "after-claim"
  | "before-send"
  | "after-send"
  | "before-settle"
  | "after-settle";

/** Tells who listens to the diagnostics channel `frontdesk:booking-step` how far a booking has come. */
export const reachStep = (step: BookingStep) => steps.publish(step);
