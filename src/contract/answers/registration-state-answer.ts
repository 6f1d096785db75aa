import * as z from "zod/mini";
import type { RegistrationState } from "#contract/registration.ts";
import { patientSummaryAnswer } from "./patient-answers.ts";
import { problemAnswer } from "./problem-answer.ts";

export const registrationStateAnswer: z.ZodMiniType<RegistrationState> = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("registered"), patient: patientSummaryAnswer }),
  z.strictObject({ state: z.literal("confirming"), key: z.uuid() }),
  z.strictObject({ state: z.literal("failed"), problem: problemAnswer }),
]);
