import type { Governor } from "#bff/records/governor.ts";
import type { Database } from "#lib/database/database.ts";
import type { Reading } from "./metrics.ts";

type Unsettled = { count: number; oldest: number };

const unsettled = `
  select count(*)::int as count,
    coalesce(extract(epoch from clock_timestamp() - min(accepted_at)), 0)::float8 as oldest
  from frontdesk.intent where state = 'open'`;

/** What is known now of bookings that are not settled, of ClinikAPI's rate limit, and of this process. */
export async function readings(database: Database, governor: Pick<Governor, "standing">): Promise<Reading[]> {
  const [open] = await database.query<Unsettled>(unsettled).catch(() => []);
  const { calls, remaining } = governor.standing();
  const { rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return [
    // Unknown while the database is away, which is when the rest of it is looked at.
    ...(open
      ? [
          gauge("frontdesk_unsettled_bookings", "Bookings whose outcome is not known yet", open.count),
          gauge("frontdesk_oldest_unsettled_seconds", "Age of the oldest of them", Math.round(open.oldest)),
        ]
      : []),
    {
      name: "frontdesk_upstream_calls_total",
      help: "Calls of ClinikAPI",
      kind: "counter",
      value: calls,
    },
    // Unknown until ClinikAPI has answered once in this minute.
    ...(remaining === undefined
      ? []
      : [gauge("frontdesk_upstream_remaining", "Calls that ClinikAPI takes in this minute", remaining)]),
    gauge("process_resident_memory_bytes", "Memory", rss),
    {
      name: "process_cpu_seconds_total",
      help: "Processor time",
      kind: "counter",
      value: (user + system) / 1_000_000,
    },
    gauge("process_uptime_seconds", "Time since the start", Math.round(process.uptime())),
  ];
}

const gauge = (name: string, help: string, value: number): Reading => ({ name, help, kind: "gauge", value });
