import type { Database } from "#lib/database/database.ts";
import {
  type DueDelivery,
  finishDelivery,
  msUntilDue,
  postponeDelivery,
  returnDelivery,
  takeDue,
} from "./delivery-queue.ts";
import { signDelivery } from "./sign-delivery.ts";

const timeoutMs = 10_000;
const atOnce = 8;
const longestRestMs = 60_000;

export type WebhookDelivery = {
  /** Looks now for deliveries that are due; call it after a write was committed. */
  wake(): void;
  /** Breaks off what is under way, to be delivered after the next start, and resolves when all is still. */
  close(): Promise<void>;
};

/**
 * Sends what `announcement` left, at least once each, until it is taken (2xx) or given up. Several processes may share
 * the database. `backOffScale` shortens the waits between attempts. Nothing here keeps the process alive.
 */
export function deliverWebhooks(database: Database, { backOffScale = 1 } = {}): WebhookDelivery {
  const closing = new AbortController();
  const running = new Set<Promise<void>>();
  let sending = 0;
  let timer: NodeJS.Timeout | undefined;
  let looking = false;
  let isDue = false;

  function track(work: Promise<void>) {
    running.add(work);
    void work.finally(() => running.delete(work));
  }

  function wake() {
    isDue = true;
    if (looking || closing.signal.aborted) return;
    clearTimeout(timer);
    looking = true;
    track(look());
  }

  async function look() {
    let restMs: number | undefined;
    while (isDue && !closing.signal.aborted) {
      isDue = false;
      // A database that is away for a moment must not end the deliveries; a later look finds them again.
      restMs = await sendDue().catch(() => 1000);
    }
    looking = false;
    if (restMs === undefined || closing.signal.aborted) return;
    timer = setTimeout(wake, Math.min(Math.max(restMs, 1), longestRestMs)).unref();
  }

  /** Answers after how many milliseconds to look again; undefined when something else will wake it. */
  async function sendDue(): Promise<number | undefined> {
    const free = atOnce - sending;
    if (free === 0) return undefined;
    const due = await takeDue(database, free);
    sending += due.length;
    for (const delivery of due) track(send(delivery).catch(() => undefined));
    return due.length === free ? undefined : ((await msUntilDue(database)) ?? longestRestMs);
  }

  async function send(delivery: DueDelivery) {
    try {
      const isTaken = await attempt(delivery, closing.signal);
      if (isTaken) await finishDelivery(database, delivery);
      else if (closing.signal.aborted) await returnDelivery(database, delivery);
      else await postponeDelivery(database, delivery, backOffScale);
    } finally {
      sending -= 1;
      wake();
    }
  }

  wake();
  return {
    wake,
    async close() {
      closing.abort();
      clearTimeout(timer);
      while (running.size > 0) await Promise.all(running);
    },
  };
}

async function attempt(
  { id, event, body, url, secret }: DueDelivery,
  closing: AbortSignal,
): Promise<boolean> {
  // Not AbortSignal.any of a time-out: Node may collect the time-out before it fires (nodejs/node#57736).
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), timeoutMs);
  try {
    const response = await fetch(url, {
      method: "POST",
      body,
      headers: {
        "Content-Type": "application/json",
        "X-Clinik-Event": event,
        "X-Clinik-Delivery-Id": id,
        ...signDelivery(body, secret, new Date()),
      },
      redirect: "manual",
      signal: AbortSignal.any([closing, giveUp.signal]),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
