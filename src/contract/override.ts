import * as z from "zod/mini";
import { requiredText } from "#clinikapi/values.ts";

/** Longest reason for an override, in characters. */
export const overrideReasonLimit = 500;

/** Books although the time is taken or the practitioner away, for who has the permission; why is kept in the audit. */
export const overrideSchema = z.strictObject({ reason: requiredText(overrideReasonLimit) });
