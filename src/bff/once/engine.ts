import type { Seal } from "#bff/secrets/seal.ts";
import type { Database } from "#lib/database/database.ts";
import type { AnyIntent } from "./any-intent.ts";
import type { Changes } from "./changes.ts";
import type { IntentTable } from "./intent-table.ts";
import type { Kind } from "./kind.ts";
import type { BookingTiming } from "./timing.ts";

/** What the intents of one table are carried out with. */
export type Engine<Intent extends AnyIntent, Made> = {
  database: Database;
  seal: Seal;
  timing: BookingTiming;
  table: IntentTable<Intent>;
  kindOf(intent: Intent): Kind<Intent, Made>;
  changes: Pick<Changes, "next">;
  /** Hears of an error while settling; nothing is lost by it, the next look comes. */
  onError: (error: unknown) => void;
};
