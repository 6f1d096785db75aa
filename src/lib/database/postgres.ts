import pg from "pg";
import {
  type Database,
  isTransient,
  type Parameter,
  type Queries,
  retryTransient,
  sqlState,
} from "./database.ts";
import { DatabaseAwayError, isAwayState } from "./database-away-error.ts";
import { listenForGood } from "./postgres-listener.ts";

// Ids of PostgreSQL's built-in types: a calendar day stays text, and a 64-bit count becomes a number.
const ownParsers: Record<number, (text: string) => unknown> = { 1082: (text) => text, 20: Number };

const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    ownParsers[type as number] ?? pg.types.getTypeParser(type, format ?? "text"),
};

/**
 * A connection that is lost while nobody uses it says so by an event, which ends the process when nobody hears it; the
 * pool itself does not listen while it hands a connection from one user to the next. Whoever asks is told all the same.
 */
class HeardClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    this.on("error", ignore);
  }
}

const ignore = () => undefined;

/**
 * How long an answer may take. A server whose machine is gone would be waited for by the system's own patience, which is
 * a quarter of an hour; what a process that stands still has locked is free again sooner than this.
 */
const answerMs = 30_000;

/**
 * Opens a pool on a PostgreSQL server. `connections` bounds what one process takes of the server. A transaction in which
 * nothing happens for `idleInTransactionMs` is rolled back by the server: a process that stands still, or whose machine
 * is gone, must not keep its locks. Whatever is asked while the server is away throws a {@link DatabaseAwayError}.
 */
export function openPostgres(url: string, { connections = 10, idleInTransactionMs = 15_000 } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    Client: HeardClient,
    max: connections,
    types,
    connectionTimeoutMillis: 10_000,
    query_timeout: answerMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    keepAlive: true,
  });
  // A connection that breaks while idle is replaced by the pool; without a listener the process would end.
  pool.on("error", ignore);
  const listeners = new Set<() => Promise<void>>();
  return {
    kind: "postgres",
    // A statement by itself is a transaction too, and a victim as often.
    query: (sql, parameters) => outlived(() => queries(pool).query(sql, parameters)),
    transaction: (work, options) => outlived(() => inTransaction(pool, work, options)),
    async listen(channel, onPayload, onGap) {
      const stop = await listenForGood(url, { channel, onPayload, onGap });
      listeners.add(stop);
      return async () => {
        listeners.delete(stop);
        await stop();
      };
    },
    async close() {
      await Promise.all([...listeners].map((stop) => stop()));
      await pool.end();
    },
  };
}

/** What `once` answers, tried again where that helps at once; where it did not, it may help a moment later. */
const outlived = <T>(once: () => Promise<T>): Promise<T> =>
  retryTransient(once).catch((error: unknown) => {
    throw isTransient(error) ? new DatabaseAwayError(error) : error;
  });

const queries = (client: pg.Pool | pg.PoolClient, patienceMs?: number): Queries => ({
  query: async <Row>(sql: string, parameters: readonly Parameter[] = []) => {
    const question = { text: sql, values: [...parameters], query_timeout: patienceMs };
    const { rows } = await client.query(question).catch(throwAway);
    return rows as Row[];
  },
});

async function inTransaction<T>(
  pool: pg.Pool,
  work: (queries: Queries) => Promise<T>,
  { patienceMs }: { patienceMs?: number } = {},
): Promise<T> {
  const client = await pool.connect().catch(throwAway);
  const own = queries(client, patienceMs);
  let isLost = false;
  const ask = <Row>(sql: string, parameters?: readonly Parameter[]) =>
    own.query<Row>(sql, parameters).catch((error: unknown) => {
      isLost ||= error instanceof DatabaseAwayError;
      throw error;
    });
  try {
    await ask("begin");
    const result = await work({ query: ask });
    await ask("commit");
    return result;
  } catch (error) {
    if (!isLost) await ask("rollback").catch(ignore);
    throw error;
  } finally {
    client.release(isLost);
  }
}

/** Throws what the client threw, as an error that says so when the server is away. */
function throwAway(error: unknown): never {
  throw isAway(error) ? new DatabaseAwayError(error) : error;
}

// What is neither the server's own word nor a value that cannot be written is the connection's, whose errors have no class.
function isAway(error: unknown): boolean {
  if (isTransient(error)) return false;
  if (error instanceof pg.DatabaseError) return isAwayState(sqlState(error));
  return error instanceof Error && !(error instanceof TypeError) && !(error instanceof RangeError);
}
