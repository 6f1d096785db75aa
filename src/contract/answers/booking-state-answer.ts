import * as z from "zod/mini";
import type { BookingState } from "#contract/booking-state.ts";
import { appointmentAnswer } from "./appointment-answers.ts";
import { problemAnswer } from "./problem-answer.ts";

export const bookingStateAnswer: z.ZodMiniType<BookingState> = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("booked"), appointment: appointmentAnswer }),
  z.strictObject({ state: z.literal("confirming"), key: z.uuid() }),
  z.strictObject({ state: z.literal("failed"), problem: problemAnswer }),
]);
