import * as z from "zod/mini";
import type { Hold, HoldList } from "#contract/holds.ts";

export const holdAnswer: z.ZodMiniType<Hold> = z.strictObject({
  id: z.string(),
  practitionerId: z.optional(z.string()),
  patientId: z.optional(z.string()),
  start: z.iso.datetime(),
  end: z.iso.datetime(),
  holder: z.optional(z.string()),
  endsInMs: z.int(),
});

export const holdListAnswer: z.ZodMiniType<HoldList> = z.strictObject({ holds: z.array(holdAnswer) });
