import { sqlState } from "#lib/database/database.ts";
import { DatabaseAwayError, isAwayState } from "#lib/database/database-away-error.ts";
import { upstreamStatus } from "#lib/upstream-status.ts";
import { Refusal } from "./refusal.ts";
import { UnreadableAnswerError } from "./unreadable-answer-error.ts";

/** Seconds after which it is worth asking again, when nobody said. */
const retryAfter = { busy: 5, unavailable: 5 };

/** PostgreSQL's codes for text that it cannot store; whoever sent it is to send something else. */
const unstorable = ["22021", "22P05"];

/** What any error means to whoever asked. The error itself stays the cause, for the log; none of its words are told. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof UnreadableAnswerError) return new Refusal("upstream-refused", {}, { cause: error });
  const state = sqlState(error);
  if (error instanceof DatabaseAwayError || isAwayState(state))
    return new Refusal("unavailable", { retryAfter: retryAfter.unavailable }, { cause: error });
  if (state && unstorable.includes(state)) return new Refusal("invalid-fields", {}, { cause: error });
  if (isCutShort(error)) return new Refusal("invalid-json", {}, { cause: error });
  if (!isFromClient(error)) return new Refusal("internal", {}, { cause: error });
  const status = upstreamStatus(error);
  if (status === 429) {
    return new Refusal(
      "upstream-busy",
      { retryAfter: secondsOf(error) ?? retryAfter.busy },
      { cause: error },
    );
  }
  if (status !== undefined && status < 500) return new Refusal("upstream-refused", {}, { cause: error });
  const wait = secondsOf(error) ?? retryAfter.unavailable;
  return new Refusal("upstream-unavailable", { retryAfter: wait }, { cause: error });
}

// By name and not by class, so that any build of the client will do.
const isFromClient = (error: unknown) => error instanceof Error && error.name.startsWith("Clinik");

// What Node throws at whoever reads a request whose sender went away, or was sent away for being slow, before its end. Nobody
// hears the answer; but that it is no fault of ours has to be counted.
const isCutShort = (error: unknown) =>
  error instanceof Error && error.message === "aborted" && "code" in error && error.code === "ECONNRESET";

function secondsOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("retryAfter" in error)) return undefined;
  const seconds = error.retryAfter;
  return typeof seconds === "number" && seconds >= 0 ? Math.ceil(seconds) : undefined;
}
