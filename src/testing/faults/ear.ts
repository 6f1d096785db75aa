import { deskFetch } from "../sign-in.ts";
import { waitUntil } from "../wait.ts";

/** A desk that listens for changes, and comes back when its stream has ended, as a browser does. */
export type Ear = {
  url: string;
  /** Waits for an event that came after this call. */
  hears(): Promise<void>;
  leave(): Promise<void>;
};

export async function openEar(url: string): Promise<Ear> {
  const leaving = new AbortController();
  let events = 0;
  let isReady = false;
  const listen = async () => {
    const answer = await deskFetch(`${url}/api/events`, { signal: leaving.signal });
    for await (const chunk of answer.ok ? (answer.body ?? []) : []) {
      const text = Buffer.from(chunk).toString();
      isReady ||= text.includes(": ready");
      if (/event: (resync|appointments)/.test(text)) events += 1;
    }
  };
  const listening = (async () => {
    while (!leaving.signal.aborted) {
      await listen().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  await waitUntil(() => isReady);
  return {
    url,
    async hears() {
      const before = events;
      await waitUntil(() => events > before, { interval: 20 });
    },
    async leave() {
      leaving.abort();
      await listening;
    },
  };
}
