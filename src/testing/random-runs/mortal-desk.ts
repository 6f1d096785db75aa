import { type Ledger, openLedger } from "#bff/ledger/ledger.ts";
import type { BookingTiming } from "#bff/once/timing.ts";
import type { AppointmentRecords } from "#bff/records/appointment-records.ts";
import type { Database, Queries } from "#lib/database/database.ts";

/** The replica that was asked is gone; nobody knows how far it came. */
export class DeskDied extends Error {
  override name = "DeskDied";
}

/** A replica of the ledger that dies as a killed process does, and starts again. */
export type MortalDesk = {
  /** The ledger as it is now. One that has died does nothing any more, and whoever asks it gets a `DeskDied`. */
  ledger: () => Ledger;
  /** Dies at its next call but `calls` of the database or of ClinikAPI. */
  dieAfter(calls: number): void;
  /** It is alive, and lives on. */
  survive(): Promise<void>;
  close(): Promise<void>;
};

type DeskParts = { database: Database; records: AppointmentRecords; timing: BookingTiming };

export async function openMortalDesk(parts: DeskParts): Promise<MortalDesk> {
  let restarted: Promise<void> = Promise.resolve();
  const onDeath = () => {
    restarted = restart();
  };
  let life = await begin(parts, onDeath);

  async function restart() {
    const old = life;
    await old.ledger.close();
    life = await begin(parts, onDeath);
  }

  return {
    ledger: () => life.ledger,
    dieAfter: (calls) => life.dieAfter(calls),
    async survive() {
      life.dieAfter(Number.POSITIVE_INFINITY);
      await restarted;
    },
    close: () => life.ledger.close(),
  };
}

async function begin({ database, records, timing }: DeskParts, onDeath: () => void) {
  let callsLeft = Number.POSITIVE_INFINITY;
  let isDead = false;
  const alive = async <T>(call: () => Promise<T>): Promise<T> => {
    if (!isDead && callsLeft <= 0) {
      isDead = true;
      onDeath();
    }
    if (isDead) throw new DeskDied();
    callsLeft -= 1;
    const answer = await call();
    // It died while it waited, and does not hear the answer.
    if (isDead) throw new DeskDied();
    return answer;
  };
  const mortal = (queries: Queries): Queries => ({
    query: (sql, parameters) => alive(() => queries.query(sql, parameters)),
  });
  const ledger = await openLedger({
    database: {
      ...database,
      ...mortal(database),
      // The server rolls back what a connection that is gone has left open.
      transaction: (work) => alive(() => database.transaction((queries) => work(mortal(queries)))),
    },
    records: {
      create: (appointment) => alive(() => records.create(appointment)),
      read: (id) => alive(() => records.read(id)),
      update: (id, change) => alive(() => records.update(id, change)),
      search: (parameters) => alive(() => records.search(parameters)),
    },
    secret: "a secret of the test's",
    timing,
    onError(error) {
      if (!(error instanceof DeskDied)) throw error;
    },
  });
  return { ledger, dieAfter: (calls: number) => void (callsLeft = calls) };
}
