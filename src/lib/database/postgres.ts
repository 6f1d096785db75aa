import pg from "pg";
import { type Database, type Parameter, type Queries, retryTransient } from "./database.ts";

// Ids of PostgreSQL's built-in types: a calendar day stays text, and a 64-bit count becomes a number.
const ownParsers: Record<number, (text: string) => unknown> = { 1082: (text) => text, 20: Number };

const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    ownParsers[type as number] ?? pg.types.getTypeParser(type, format ?? "text"),
};

const queries = (client: pg.Pool | pg.PoolClient): Queries => ({
  query: async <Row>(sql: string, parameters: readonly Parameter[] = []) =>
    (await client.query(sql, [...parameters])).rows as Row[],
});

/**
 * Opens a pool on a PostgreSQL server. `connections` bounds what one process takes of the server. A transaction in which
 * nothing happens for `idleInTransactionMs` is rolled back by the server: a process that stands still, or whose machine
 * is gone, must not keep its locks.
 */
export function openPostgres(url: string, { connections = 10, idleInTransactionMs = 15_000 } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    keepAlive: true,
  });
  // A connection that breaks while idle is replaced by the pool; without a listener the process would end.
  pool.on("error", ignore);
  const listeners = new Set<() => Promise<void>>();
  return {
    kind: "postgres",
    // A statement by itself is a transaction too, and a victim as often.
    query: (sql, parameters) => retryTransient(() => queries(pool).query(sql, parameters)),
    transaction: (work) => retryTransient(() => inTransaction(pool, work)),
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

async function inTransaction<T>(pool: pg.Pool, work: (queries: Queries) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // A connection that breaks between two queries says so by an event, which ends the process when nobody hears it.
  client.on("error", ignore);
  let broken = false;
  try {
    await client.query("begin");
    const result = await work(queries(client));
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.off("error", ignore);
    client.release(broken);
  }
}

const ignore = () => undefined;

type Listener = { channel: string; onPayload: (payload: string) => void; onGap?: () => void };

// A pooled client cannot keep LISTEN, so a listener has a connection of its own and makes it anew when it breaks.
async function listenForGood(url: string, listener: Listener): Promise<() => Promise<void>> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let client = await connectListener(url, listener, reconnect);

  function reconnect() {
    if (stopped) return;
    timer = setTimeout(() => {
      connectListener(url, listener, reconnect).then((fresh) => {
        client = fresh;
        if (stopped) return fresh.end();
        listener.onGap?.();
        return undefined;
      }, reconnect);
    }, 250);
  }

  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client.end().catch(ignore);
  };
}

async function connectListener(
  url: string,
  { channel, onPayload }: Listener,
  onEnd: () => void,
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // Long silences are usual here, and what stands between may forget a connection without a word.
    keepAliveInitialDelayMillis: 10_000,
  });
  client.on("notification", ({ payload }) => onPayload(payload ?? ""));
  client.on("error", ignore);
  try {
    await client.connect();
    await client.query(`listen ${pg.escapeIdentifier(channel)}`);
  } catch (error) {
    await client.end().catch(ignore);
    throw error;
  }
  client.once("end", onEnd);
  return client;
}
