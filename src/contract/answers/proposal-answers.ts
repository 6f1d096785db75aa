import * as z from "zod/mini";
import type { HandOverList, ProposalList, ProposalTimes } from "#contract/proposals.ts";
import { appointmentAnswer } from "./appointment-answers.ts";

export const proposalListAnswer: z.ZodMiniType<ProposalList> = z.strictObject({
  proposals: z.array(
    z.strictObject({
      appointment: appointmentAnswer,
      askedBy: z.optional(z.string()),
      askedAt: z.optional(z.iso.datetime()),
    }),
  ),
  asOf: z.iso.datetime(),
});

export const proposalTimesAnswer: z.ZodMiniType<ProposalTimes> = z.strictObject({
  times: z.record(
    z.string(),
    z.strictObject({
      practitionerId: z.string(),
      start: z.iso.datetime(),
      end: z.iso.datetime(),
      isInWindow: z.boolean(),
    }),
  ),
});

export const handOverListAnswer: z.ZodMiniType<HandOverList> = z.strictObject({
  handOvers: z.array(
    z.strictObject({
      key: z.uuid(),
      askedAt: z.iso.datetime(),
      state: z.enum(["waiting", "booked", "declined"]),
      appointment: appointmentAnswer,
    }),
  ),
});
