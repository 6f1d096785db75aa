import type { Logger } from "pino";
import { causeOf } from "./cause-of.ts";
import type { Refusal } from "./refusal.ts";

/** Logs a refusal whose reason lies with Frontdesk or ClinikAPI; what a caller did wrong is in the answer alone. */
export function logRefusal(logger: Logger, refusal: Refusal, requestId?: string): void {
  if (refusal.status < 500) return;
  const line = { requestId, code: refusal.code, cause: causeOf(refusal.cause) };
  if (refusal.code === "internal") logger.error(line, "failed");
  else if (refusal.code === "unavailable") logger.warn(line, "database is away");
  else logger.warn(line, "clinic's records failed");
}
