import { join } from "node:path";

/** A data folder of a clinic that was opened once; every story starts with a copy of it. */
export const openedClinic = join(import.meta.dirname, "../node_modules/.cache/frontdesk/opened-clinic");
