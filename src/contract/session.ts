/** `GET /api/session`: the clinic at whose desk this browser stands. `timeZone` is an IANA name. */
export type Session = { clinic: { name: string; timeZone: string } };
