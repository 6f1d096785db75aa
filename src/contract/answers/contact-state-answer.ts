import * as z from "zod/mini";
import type { ContactState } from "#contract/contact-state.ts";
import { contactAnswer } from "./contact-answer.ts";
import { patientSummaryAnswer } from "./patient-answers.ts";
import { problemAnswer } from "./problem-answer.ts";

export const contactStateAnswer: z.ZodMiniType<ContactState> = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("changed"), patient: patientSummaryAnswer, contact: contactAnswer }),
  z.strictObject({ state: z.literal("confirming"), key: z.uuid() }),
  z.strictObject({ state: z.literal("failed"), problem: problemAnswer }),
]);
