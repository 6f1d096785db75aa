/** What the audit can tell that somebody did. */
export const auditActions = [
  "book",
  "change",
  "move",
  "cancel",
  /** To another practitioner. */
  "transfer",
  /** To book although the time was taken, for a reason. */
  "override",
  /** Of what was stored twice, the younger. */
  "cancel-duplicate",
  /** A new patient. */
  "register",
  /** How a patient is reached. */
  "change-contact",
  /** To leave an appointment where other rules of the time zone have put it. */
  "leave-moved",
  /** To ask for what the person's role does not allow. */
  "trespass",
  "sign-in",
  "sign-out",
  "sign-out-everywhere",
  /** So many wrong passwords for one address that it has to wait. */
  "lock-out",
  "add-staff",
  "change-staff",
  "disable-staff",
  "enable-staff",
  "reset-password",
  "change-password",
  "export-audit",
] as const;

export type AuditAction = (typeof auditActions)[number];

/** `refused`: it was not allowed or not possible. `failed`: it was tried, and the clinic's records did not take it. */
export const auditOutcomes = ["done", "refused", "failed"] as const;

export type AuditOutcome = (typeof auditOutcomes)[number];
