/** What somebody may do at the front desk. */
export type Permission =
  /** To see patients, practitioners and everybody's appointments. */
  | "read"
  /** To book and change appointments: everybody's with `book-any`, else only those of the own practitioner. */
  | "book"
  | "book-any"
  /** To book although the time is taken, with a reason. */
  | "override"
  | "staff"
  | "audit";

/** Who does what at a clinic. */
export const permissionsOf = {
  receptionist: ["read", "book", "book-any", "override"],
  clinician: ["read", "book"],
  admin: ["read", "book", "book-any", "override", "staff", "audit"],
} as const satisfies Record<string, readonly Permission[]>;

export type Role = keyof typeof permissionsOf;

export const roles = Object.keys(permissionsOf) as Role[];

export const may = (role: Role, permission: Permission): boolean =>
  permissionsOf[role].some((one: Permission) => one === permission);

/** Somebody as far as it decides about appointments; `practitionerId` is who a clinician is. */
type Booker = { role: Role; practitionerId?: string };

/** Whether somebody may book and change appointments that this practitioner has, or nobody when it is missing. */
export function mayBookWith({ role, practitionerId: own }: Booker, practitionerId?: string): boolean {
  if (!may(role, "book")) return false;
  return may(role, "book-any") || (own !== undefined && practitionerId === own);
}
