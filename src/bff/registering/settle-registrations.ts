import { absenceMs, leaseMs, maximumAttempts } from "#bff/once/timing.ts";
import type { Registration } from "#contract/registration.ts";
import { findRegistered } from "./find-registered.ts";
import { failRow, keepOpen, type LeasedRow, leaseRow, startAgain } from "./registration-row.ts";
import type { RegistryDesk } from "./registry-desk.ts";
import { send, settleFound } from "./send-registration.ts";

/** Nobody waits at a desk for longer than this, and a patient made later would be a surprise. */
const longestWaitMs = 180_000;

/** Settles registrations of which nobody knows what became, until the returned function is called. */
export function settleRegistrations(desk: RegistryDesk): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<unknown> = Promise.resolve();

  async function settleAll() {
    while (!signal.aborted && (await settleNext(desk)));
  }

  function schedule() {
    if (signal.aborted) return;
    timer = setTimeout(() => {
      round = settleAll().catch(desk.onError).finally(schedule);
    }, desk.timing.look / 4);
    timer.unref();
  }

  schedule();
  return async () => {
    stopping.abort();
    clearTimeout(timer);
    await round;
  };
}

async function settleNext(desk: RegistryDesk): Promise<boolean> {
  const { database, timing, onError } = desk;
  const giveUpMs = Math.min(timing.giveUp, longestWaitMs);
  const row = await leaseRow(database, { leaseMs: leaseMs(timing), giveUpMs });
  if (!row) return false;
  await settle(desk, row).catch(onError);
  return true;
}

async function settle(desk: RegistryDesk, row: LeasedRow): Promise<void> {
  const { database, client, timing } = desk;
  const registration = openBody(desk, row);
  if (!registration) return failRow(desk, row, { code: "upstream-unavailable" });
  const alike = await findRegistered(client, registration).catch(() => undefined);
  const stored = alike?.find(({ id }) => !row.known_ids.includes(id));
  if (stored) return settleFound(desk, row, stored);
  if (!row.is_late && (!alike || !row.search_proves)) return keepOpen(database, row, timing.look);
  if (row.is_late || row.attempts >= maximumAttempts)
    return failRow(desk, row, { code: "upstream-unavailable" });
  const started = await startAgain(database, row, {
    leaseMs: leaseMs(timing),
    absenceMs: absenceMs(timing),
  });
  if (started) await send(desk, started, registration);
}

// It was sealed under another secret when it cannot be read.
function openBody({ seal }: RegistryDesk, row: LeasedRow): Registration | undefined {
  try {
    return JSON.parse(seal.open(row.sealed_body ?? new Uint8Array(), row.key)) as Registration;
  } catch {
    return undefined;
  }
}
