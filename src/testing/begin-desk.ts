import { Clinik } from "@clinikapi/sdk";
import { onTestFinished } from "vitest";
import { type Ledger, openLedger } from "#bff/ledger/ledger.ts";
import type { BookingTiming } from "#bff/once/timing.ts";
import type { AppointmentRecords } from "#bff/records/appointment-records.ts";
import { migrateFrontdesk } from "#bff/schema/migrate-frontdesk.ts";
import type { Database } from "#lib/database/database.ts";

type Options = {
  database: Database;
  /** Where ClinikAPI answers. */
  url: string;
  timing: BookingTiming;
  secret?: string;
  /** What stands between the ledger and the client. */
  between?: (records: AppointmentRecords) => AppointmentRecords;
  onError?: (error: unknown) => void;
};

/** One more replica's ledger for one test, with ways of its own. */
export async function beginDesk({ database, url, timing, ...options }: Options): Promise<Ledger> {
  const { appointments } = new Clinik("clk_test_sandbox", {
    baseUrl: url,
    timeout: timing.request,
    retries: 0,
  });
  const records: AppointmentRecords = {
    create: (appointment) => appointments.create(appointment),
    read: (id) => appointments.read(id),
    update: (id, change) => appointments.update(id, change),
    search: (parameters) => appointments.search(parameters),
  };
  await migrateFrontdesk(database);
  const ledger = await openLedger({
    database,
    records: options.between?.(records) ?? records,
    secret: options.secret ?? "a secret of the test's",
    timing,
    onError:
      options.onError ??
      ((error) => {
        throw error;
      }),
  });
  onTestFinished(() => ledger.close());
  return ledger;
}

/** Keeps a replica that is about to create an appointment standing still until `goOn` is called. */
export function standStill() {
  const gate = new EventTarget();
  const opened = new Promise((resolve) => gate.addEventListener("open", resolve, { once: true }));
  return {
    goOn: () => gate.dispatchEvent(new Event("open")),
    between: (records: AppointmentRecords): AppointmentRecords => ({
      ...records,
      create: async (appointment) => {
        await opened;
        return records.create(appointment);
      },
    }),
  };
}
