import type { Database } from "#lib/database/database.ts";
import type { OnWrite, Store } from "../store/store.ts";
import { afterWrites } from "./after-writes.ts";
import { announcement } from "./announcement.ts";
import { deliverWebhooks } from "./deliver-webhooks.ts";
import { registerWebhook, removeWebhooks, type WebhookRegistration } from "./webhook-registry.ts";

/** `registered`: webhooks that are there from the start. `backOffScale` shortens the waits between attempts. */
export type WebhookSettings = { registered: WebhookRegistration[]; backOffScale: number };

export type Webhooks = {
  onWrite: OnWrite;
  /** The store, whose writes are delivered as soon as they are committed. */
  delivering: (store: Store) => Store;
  /** Forgets every webhook but those of the settings. */
  reset: () => Promise<void>;
  close: () => Promise<void>;
};

/** Announces the writes of a store that is opened with `onWrite`, on a database that has the webhooks' migrations. */
export async function openWebhooks(database: Database, settings: WebhookSettings): Promise<Webhooks> {
  const register = async () => {
    for (const registration of settings.registered) await registerWebhook(database, registration);
  };
  await register();
  const delivery = deliverWebhooks(database, settings);
  let isHeard = false;
  return {
    onWrite: {
      sql: announcement,
      stored(deliveries) {
        if (deliveries > 0) isHeard = true;
      },
    },
    // As long as nobody listens, a write need not look for deliveries.
    delivering: (store) =>
      afterWrites(store, () => {
        if (isHeard) delivery.wake();
      }),
    async reset() {
      await removeWebhooks(database);
      await register();
    },
    close: () => delivery.close(),
  };
}
