import * as z from "zod/mini";
import type { Session } from "#contract/session.ts";
import type { StaffAccount, StaffAnswer, StaffList } from "#contract/staff.ts";
import { type Role, roles } from "#domain/roles.ts";

const role = z.enum(roles as [Role, ...Role[]]);

export const sessionAnswer: z.ZodMiniType<Session> = z.strictObject({
  clinic: z.strictObject({
    name: z.string(),
    timeZone: z.string(),
    locale: z.optional(z.string()),
    visitYears: z.optional(z.strictObject({ back: z.int(), ahead: z.int() })),
    isDemo: z.optional(z.boolean()),
    offsets: z.optional(z.array(z.strictObject({ from: z.iso.datetime(), minutes: z.number() }))),
    hasMovedVisits: z.optional(z.boolean()),
  }),
  staff: z.optional(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      role,
      practitionerId: z.optional(z.string()),
    }),
  ),
  endsAt: z.optional(z.iso.datetime()),
  ended: z.optional(z.enum(["idle", "time-limit", "signed-out", "password-changed", "disabled"])),
  demoAccounts: z.optional(z.array(z.strictObject({ email: z.string(), role, password: z.string() }))),
  singleSignOn: z.optional(z.strictObject({ label: z.string(), isOnly: z.boolean() })),
});

const account: z.ZodMiniType<StaffAccount> = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  practitionerId: z.optional(z.string()),
  isDisabled: z.boolean(),
  createdAt: z.iso.datetime(),
});

export const staffListAnswer: z.ZodMiniType<StaffList> = z.strictObject({ accounts: z.array(account) });

export const staffAnswer: z.ZodMiniType<StaffAnswer> = z.strictObject({
  account,
  password: z.optional(z.string()),
});
