import type { Context, MiddlewareHandler } from "hono";
import type { RequestIdVariables } from "hono/request-id";
import type { AuditEntry, Origin } from "#bff/audit/audit-entry.ts";
import type { Staff } from "#contract/session.ts";
import { clientAddress } from "./client-address.ts";

/** What routes and guards know of a request for the audit. */
type OriginVariables = RequestIdVariables & {
  address?: string;
  staff?: Staff;
  concerns?: Pick<AuditEntry, "action" | "appointmentId" | "patientId">;
};

/** Remembers from which address on the network a request came. */
export const rememberAddress =
  (publicUrl: string | undefined): MiddlewareHandler =>
  async (c, next) => {
    c.set("address", clientAddress(c, publicUrl));
    await next();
  };

/** Who sent a request from where, for the audit. */
export function originOf(c: Context): Origin {
  const { staff, address, requestId } = c.var as Partial<OriginVariables>;
  return { staffId: staff?.id, role: staff?.role, address, requestId };
}

/** Says what a request is about before it is refused, so that the audit can tell. */
export const nameConcerns = (c: Context, concerns: NonNullable<OriginVariables["concerns"]>): void =>
  c.set("concerns", concerns);

export const concernsOf = (c: Context) => (c.var as Partial<OriginVariables>).concerns;
