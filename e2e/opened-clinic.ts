import { join } from "node:path";

const cache = join(import.meta.dirname, "../node_modules/.cache/frontdesk");

/** A data folder of a clinic that was opened once; every story starts with a copy of it. */
export const openedClinic = join(cache, "opened-clinic");

/** As `openedClinic`, with 100,000 patients. */
export const largeClinic = join(cache, "large-clinic");
