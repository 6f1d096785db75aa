import pg from "pg";

type Listener = { channel: string; onPayload: (payload: string) => void; onGap?: () => void };

/** Milliseconds from a loss to the next try, between two looks whether the connection is alive, and for an answer. */
const times = { pause: 250, look: 3000, answer: 5000 };

const ignore = () => undefined;

/**
 * Hears NOTIFY until the returned function is called. A pooled client cannot keep LISTEN, so a listener has a connection
 * of its own. It is made anew when it breaks, and when it does not answer any more: what stands between may have
 * forgotten it without a word.
 */
export async function listenForGood(url: string, listener: Listener): Promise<() => Promise<void>> {
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
    }, times.pause);
  }

  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client.end().catch(ignore);
  };
}

async function connectListener(url: string, listener: Listener, onEnd: () => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: times.answer,
    query_timeout: times.answer,
    keepAlive: true,
  });
  client.on("notification", ({ payload }) => hear(listener, payload ?? ""));
  client.on("error", ignore);
  try {
    await client.connect();
    await client.query(`listen ${pg.escapeIdentifier(listener.channel)}`);
  } catch (error) {
    await client.end().catch(ignore);
    throw error;
  }
  const looking = setInterval(() => {
    // To end a client whose question is not answered destroys its connection, which then is made anew.
    client.query("select 1").catch(() => client.end().catch(ignore));
  }, times.look);
  looking.unref();
  client.once("end", () => {
    clearInterval(looking);
    onEnd();
  });
  return client;
}

// Whoever may connect may notify: what cannot be understood is something that was missed.
function hear({ onPayload, onGap }: Listener, payload: string): void {
  try {
    onPayload(payload);
  } catch {
    onGap?.();
  }
}
