import * as z from "zod/mini";
import { requiredText } from "#clinikapi/values.ts";
import type { Booking } from "./booking.ts";

/** Longest reason for an override, in characters. */
export const overrideReasonLimit = 500;

/** The permission among a session's that an override needs. */
export const overridePermission = "override";

/** Books although the time is taken; why is kept in the audit. */
export const overrideSchema = z.object({ reason: requiredText(overrideReasonLimit) });

/** `POST /api/appointments` by somebody who may book over what is in the way. */
export type BookingWithOverride = Booking & { override?: z.infer<typeof overrideSchema> };
