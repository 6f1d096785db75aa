import * as z from "zod/mini";
import { storyActions, type VisitStory } from "#contract/visit-story.ts";
import { appointmentFactsAnswer } from "./audit-answers.ts";

export const visitStoryAnswer: z.ZodMiniType<VisitStory> = z.strictObject({
  lines: z.array(
    z.strictObject({
      at: z.iso.datetime(),
      action: z.enum(storyActions),
      by: z.optional(z.string()),
      was: z.optional(appointmentFactsAnswer),
      is: z.optional(appointmentFactsAnswer),
    }),
  ),
});
