import type { Logger } from "pino";
import type { Refusal } from "./refusal.ts";

/** Logs a refusal whose reason lies with Frontdesk or ClinikAPI; what a caller did wrong is in the answer alone. */
export function logRefusal(logger: Logger, refusal: Refusal, requestId?: string): void {
  if (refusal.status < 500) return;
  const line = { requestId, code: refusal.code, cause: causeOf(refusal.cause) };
  if (refusal.code === "internal") logger.error(line, "failed");
  else logger.warn(line, "clinic's records failed");
}

// An error's message may quote what somebody typed; its name, codes and the places in the code cannot.
function causeOf(cause: unknown): Record<string, unknown> | undefined {
  if (!(cause instanceof Error)) return undefined;
  const { status, code, requestId } = cause as Error & Record<string, unknown>;
  return {
    name: cause.name,
    ...(typeof status === "number" && { status }),
    ...(typeof code === "string" && /^[\w-]{1,64}$/.test(code) && { code }),
    ...(typeof requestId === "string" &&
      /^[\w-]{1,128}$/.test(requestId) && { upstreamRequestId: requestId }),
    at: cause.stack
      ?.replace(cause.message, "")
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
  };
}
