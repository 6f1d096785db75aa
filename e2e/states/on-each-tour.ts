import type { Page } from "@playwright/test";
import { clinicRecords } from "../clinic-records.ts";
import { test } from "../story.ts";
import type { Tour } from "./tour.ts";
import { tours } from "./tours.ts";

/** Looks at a state; its name is fit for a file. */
export type Look = (page: Page, state: string) => Promise<void>;

/** Declares a story for each tour, in which `look` is called in each of its states. */
export function onEachTour(titleOf: (tour: Tour) => string, look: Look): void {
  for (const tour of tours) {
    const { name, staff, settings, expectedComplaints = [] } = tour;
    test.describe(`tour ${name}`, () => {
      test.use({ staff, settings, expectedComplaints });

      test(titleOf(tour), async ({ page, frontdesk }) => {
        // Many states, each of which is looked at long and closely.
        test.slow();
        const records = clinicRecords(frontdesk.sandboxUrl);
        try {
          const states = Object.entries(tour.states({ page, frontdesk, records }));
          for (const [at, [state, arrive]] of states.entries()) {
            await test.step(state, async () => {
              await arrive();
              await look(page, `${name}-${at + 1}-${state.replaceAll(/\W+/g, "-")}`);
            });
          }
        } finally {
          // The stories that come after it at the same desk meet a clinic in order.
          await records.recover();
        }
      });
    });
  }
}
