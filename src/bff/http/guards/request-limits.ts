import { createHmac } from "node:crypto";
import { Refusal } from "#bff/problems/refusal.ts";
import { derive } from "#bff/secrets/derive.ts";
import type { Database } from "#lib/database/database.ts";

/** What is counted in a minute, and how often it may be; 0 is any number. */
export type Limits = {
  /** Requests of one address on the network, which may be that of a whole clinic. */
  address: number;
  /** Requests of one account, in all its browsers together. */
  account: number;
  /** Tries to sign in from one address, whosever account they are for. */
  signIn: number;
};

/** Counts requests for all replicas together. */
export type RequestLimits = {
  /** Throws a Refusal, `too-many-requests`, when there were too many in this minute. */
  count(kind: keyof Limits, subject: string): Promise<void>;
};

const minuteMs = 60_000;

/** A replica tells the others each time that it has used a further part of a limit: a query for each would cost more than what it guards. */
const parts = 20;

type Count = { minute: number; told: number; untold: number };

/** `now` is in milliseconds. */
export function createRequestLimits(
  database: Database,
  { secret, limits, now = () => Date.now() }: { secret: string; limits: Limits; now?: () => number },
): RequestLimits {
  const key = derive(secret, "request limits");
  const counts = new Map<string, Count>();
  let cleared = 0;

  /** Adds what this replica has not told yet, and answers how many there were at all of them. */
  async function share(name: string, count: Count): Promise<number> {
    const { minute, untold } = count;
    count.untold = 0;
    const subject = createHmac("sha256", key).update(name).digest();
    const [row] = await database.query<{ requests: number }>(
      `insert into frontdesk.request_count as known (subject, minute, requests) values ($1, $2, $3)
       on conflict (subject, minute) do update set requests = known.requests + excluded.requests
       returning requests`,
      [subject, minute, untold],
    );
    return row?.requests ?? untold;
  }

  async function forgetOld(minute: number): Promise<void> {
    if (cleared === minute) return;
    cleared = minute;
    for (const [name, count] of counts) if (count.minute < minute) counts.delete(name);
    await database.query("delete from frontdesk.request_count where minute < $1", [minute]);
  }

  return {
    async count(kind, subject) {
      const limit = limits[kind];
      if (limit === 0) return;
      const minute = Math.floor(now() / minuteMs);
      await forgetOld(minute);
      const name = `${kind} ${subject}`;
      const known = counts.get(name);
      const count = known?.minute === minute ? known : { minute, told: 0, untold: 0 };
      counts.set(name, count);
      count.untold += 1;
      if (count.untold >= limit / parts) count.told = await share(name, count);
      if (count.told + count.untold > limit)
        throw new Refusal("too-many-requests", { retryAfter: 60 - Math.floor((now() % minuteMs) / 1000) });
    },
  };
}
