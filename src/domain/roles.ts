/** What somebody may do at the front desk. */
export type Permission =
  /** To see patients, practitioners and everybody's appointments. */
  | "read"
  /** To book and change appointments: everybody's with `book-any`, else only those of the own practitioner. */
  | "book"
  | "book-any"
  /** To register new patients. */
  | "register"
  /** To ask the desk for an appointment of the own practitioner, or of anybody of a specialty. */
  | "propose"
  /** To book although the time is taken, with a reason. */
  | "override"
  | "staff"
  | "audit";

/** Who does what at a clinic. */
const permissionsOf = {
  receptionist: ["read", "book", "book-any", "propose", "register", "override"],
  clinician: ["read", "book", "propose"],
  admin: ["read", "book", "book-any", "propose", "register", "override", "staff", "audit"],
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

/** Whose appointment is asked for: a practitioner's, or that of anybody of a specialty. */
type Wished = { practitionerId?: string; specialty?: string };

/** Whether somebody may ask the desk for an appointment with these. What may be booked may be asked for as well. */
export function mayPropose(booker: Booker, { practitionerId, specialty = "" }: Wished): boolean {
  if (mayBookWith(booker, practitionerId)) return true;
  return may(booker.role, "propose") && practitionerId === undefined && specialty.trim() !== "";
}
