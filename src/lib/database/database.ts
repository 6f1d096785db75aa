/** A value that PostgreSQL's wire takes: JSON goes as text, an instant as a `Date`. */
export type Parameter = string | number | boolean | Date | Uint8Array | null | undefined | readonly string[];

/** Something that SQL can be sent to. Rows come as plain objects: timestamptz as `Date`, date as text, int8 as number. */
export type Queries = {
  query<Row>(sql: string, parameters?: readonly Parameter[]): Promise<Row[]>;
};

/** PostgreSQL, on a server or embedded as PGlite. Statements are written for PostgreSQL 15 and later. */
export type Database = Queries & {
  kind: "postgres" | "pglite";
  /**
   * Runs `work` in one transaction (READ COMMITTED): commits what it returns, rolls back when it throws. It runs again,
   * up to five times in all, when the server chose it as the victim of a deadlock or of a serialization failure.
   * `patienceMs`: how long a statement of it may take, where that is more than a person would wait for.
   */
  transaction<T>(work: (queries: Queries) => Promise<T>, options?: { patienceMs?: number }): Promise<T>;
  /**
   * Hears NOTIFY on `channel` until the returned function is called. `onGap` is called after a lost connection was
   * made again, when notifications may have been missed.
   */
  listen(
    channel: string,
    onPayload: (payload: string) => void,
    onGap?: () => void,
  ): Promise<() => Promise<void>>;
  close(): Promise<void>;
};

const transient = ["40001", "40P01"];

/** Whether the server gave up a transaction for a reason that a new try can outlive. */
export const isTransient = (error: unknown) => transient.includes(sqlState(error) ?? "");

/** PostgreSQL's five-character error code, such as `23P01` for an exclusion constraint. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Calls `once` until it succeeds, fails for good, or was the victim of other transactions five times. */
export async function retryTransient<T>(once: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once();
    } catch (error) {
      if (attempt === 5 || !isTransient(error)) throw error;
    }
  }
}
