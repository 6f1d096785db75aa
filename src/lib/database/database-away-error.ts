/**
 * The database is away, or has no room for another question now: the same may be asked again in a moment. Whether a
 * transaction that ended so was committed is not known. `code`: PostgreSQL's or the system's, where there is one.
 */
export class DatabaseAwayError extends Error {
  override name = "DatabaseAwayError";
  readonly code?: string;

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : "The database is away.", { cause });
    if (cause instanceof Error && "code" in cause && typeof cause.code === "string") this.code = cause.code;
  }
}

/**
 * PostgreSQL's codes, or the classes that begin them, of what passes without anything being changed here: connections
 * (08), who may connect (28), a standby that is not yet the primary (25006), connections or transactions that were
 * ended or have stood still too long (25P0, 57), serialization (40), a database that is being restored (3D), full disks
 * and no connections left (53), the server's own troubles (58), a lock that does not come (55P03).
 */
const passing = ["08", "28", "25006", "25P0", "3D", "40", "53", "55P03", "57", "58"];

/** Whether a server says by `state`, its five-character code, that it cannot answer now. */
export const isAwayState = (state: string | undefined): boolean =>
  state !== undefined && state.length === 5 && passing.some((code) => state.startsWith(code));
