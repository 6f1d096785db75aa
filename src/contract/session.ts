/** `GET /api/session`: the clinic at whose desk this browser stands. `timeZone` is an IANA name. */
export type Session = {
  clinic: { name: string; timeZone: string };
  /** Who has signed in. */
  staff?: { id: string; name: string };
  /** What this person may do besides booking. */
  permissions?: string[];
};
