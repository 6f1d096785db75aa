import * as z from "zod/mini";
import { requiredText } from "#clinikapi/values.ts";

/** Longest reason for an override, in characters. */
export const overrideReasonLimit = 500;

/** Books although the time is taken or the practitioner away, for who has the permission; why is kept in the audit. */
export const overrideSchema = z.strictObject({
  reason: requiredText(overrideReasonLimit),
  /** What alone it is for: that the patient's record is not one to go on with. The time is refused as ever. */
  of: z.optional(z.literal("standing")),
});

export type Override = z.infer<typeof overrideSchema>;

/** Whether an override is for a time that is taken, or that nobody works. */
export const overridesTime = (override: Override | undefined): boolean =>
  override !== undefined && override.of === undefined;
