import type { AnyIntent } from "./any-intent.ts";
import type { FailedRequest } from "./failure-of.ts";
import type { Delay } from "./intent-table.ts";
import type { StoredProblem } from "./stored-problem.ts";

/**
 * What one kind of write plugs into the engine: how what was made is found, how it is sent, and what is written down of
 * how it ended. `Made` is what ClinikAPI makes of an intent. What `send` does not know for certain it does not say.
 */
export type Kind<Intent extends AnyIntent, Made> = {
  /**
   * Looks for what an earlier request of the intent has made; undefined when nothing is to be seen of it. Throws when that
   * cannot be told now. A kind without it says what is to be, so that it may be sent as often as it takes.
   */
  find?(intent: Intent): Promise<Made | undefined>;
  /** Sends it once and says what is known afterwards. */
  send(intent: Intent): Promise<Sent<Made>>;
  /** What a request may have done of which no answer came. */
  unanswered: Delay["stored"];
  /**
   * ClinikAPI has it: writes that down, unless more is to be done for it. Answers what people are to be told, or nothing when
   * it is not settled by this call.
   */
  settle(intent: Intent, made: Made): Promise<Made | undefined>;
  /** It has failed, and `mayBeStored` by an earlier request all the same, or may be stored late. */
  fail(intent: Intent, problem: StoredProblem, mayBeStored: boolean): Promise<void>;
  /** Takes the next step of an intent that is past its sending; nothing when this one is not. */
  resume?(intent: Intent): Promise<unknown> | undefined;
};

/** What is known of an intent after it was sent once. */
export type Sent<Made> = { kind: "stored"; made: Made } | FailedRequest;
