import * as z from "zod/mini";
import { email, requiredText, resourceId } from "#clinikapi/values.ts";
import { passwordLimits } from "#domain/password-limits.ts";
import { type Role, roles } from "#domain/roles.ts";

const password = z.string().check(z.minLength(passwordLimits.shortest), z.maxLength(passwordLimits.longest));

const role = z.enum(roles as [Role, ...Role[]]);

/** Somebody who may sign in. `practitionerId`: who a clinician is in the clinic's records. `createdAt`: ISO 8601, UTC. */
export type StaffAccount = {
  id: string;
  name: string;
  email: string;
  role: Role;
  practitionerId?: string;
  isDisabled: boolean;
  createdAt: string;
};

/** `GET /api/staff`: every account, by name. */
export type StaffList = { accounts: StaffAccount[] };

/** `POST /api/staff`: makes an account. Without a password the server makes one up. */
export const newStaffSchema = z.strictObject({
  name: requiredText(100),
  email,
  role,
  practitionerId: z.optional(resourceId),
  password: z.optional(password),
});

export type NewStaff = z.infer<typeof newStaffSchema>;

/**
 * `PATCH /api/staff/:id`: what is missing stays as it is. `newPassword`: another password, made up by the server unless it
 * is typed. It and `isDisabled` end every session of the account.
 */
export const staffChangeSchema = z.strictObject({
  isDisabled: z.optional(z.boolean()),
  role: z.optional(role),
  /** Null: nobody in the clinic's records. */
  practitionerId: z.optional(z.nullable(resourceId)),
  newPassword: z.optional(z.strictObject({ typed: z.optional(password) })),
});

export type StaffChange = z.infer<typeof staffChangeSchema>;

/** An account as it is now, and the password that the server made up: it is told once, here. */
export type StaffAnswer = { account: StaffAccount; password?: string };

/** `POST /api/session/password`: the own password. Every other session of the account ends. */
export const ownPasswordSchema = z.strictObject({
  current: z.string().check(z.maxLength(passwordLimits.longest)),
  next: password,
});

export type OwnPassword = z.infer<typeof ownPasswordSchema>;
