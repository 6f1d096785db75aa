import { ApiProblem } from "#client/requests/api-problem.ts";
import type { Problem, ProblemKind } from "#contract/problem.ts";
import { nextLook } from "./next-look.ts";
import type { WriteKind, WriteState } from "./write-kind.ts";

/** What the person waits for: an answer that is not in, or a server that cannot be asked. */
export type Waiting = "confirming" | "unreachable";

/**
 * A write that was not done. `isKnown`: it is certain that nothing was. `interrupted`: the page was closed before the
 * server answered, and the server knows nothing of it.
 */
export type NotDone = {
  outcome: "not-done";
  kind: ProblemKind | "interrupted";
  problem?: Problem;
  isKnown: boolean;
};

/** How a write ended. `isOfEarlierTry`: what was done is what was sent before under its key, which may differ. */
export type Ending<Done> = { outcome: "done"; done: Done; isOfEarlierTry: boolean } | NotDone;

/** A write under way. `key`: its `Idempotency-Key`, a UUID: whatever is sent under it, at most one of it is done. */
export type Sending<Wanted, Done> = {
  write: WriteKind<Wanted, Done>;
  wanted: Wanted;
  key: string;
  onWaiting: (waiting: Waiting) => void;
  /** Resolves when it is time to ask again. */
  untilNextLook?: (key: string) => Promise<void>;
};

/** Sends something and stays with it until it is known what became of it. May be called again with the same key. */
export async function sendOnce<Wanted, Done>(sending: Sending<Wanted, Done>): Promise<Ending<Done>> {
  let sent: Sent<Done>;
  try {
    sent = await send(sending);
  } catch (error) {
    return notDone(error, error instanceof ApiProblem && !error.isOutcomeUnknown);
  }
  return follow(sending, sent);
}

/** How long after it was sent something is sent again when nothing is known of it: whoever sent it still wants it. */
const stillWantedMs = 60_000;

/**
 * As {@link sendOnce}, of what was sent before the page was left. `sentAt`: when, in milliseconds since 1970; 0 when the
 * key stands for something else too, so that what was done may not be what is wanted now.
 */
export async function resumeOnce<Wanted, Done>(
  sending: Sending<Wanted, Done>,
  sentAt: number,
): Promise<Ending<Done>> {
  const ending = await follow(sending, { isOfEarlierTry: sentAt === 0 });
  if (ending.outcome === "done" || ending.kind !== "not-found") return ending;
  // Its request may be on its way yet. Under its key it is done once, however often it is sent.
  if (Date.now() - sentAt < stillWantedMs) return sendOnce(sending);
  return { outcome: "not-done", kind: "interrupted", isKnown: false };
}

/** `state` is missing where the server has still to be asked. */
type Sent<Done> = { state?: WriteState<Done>; isOfEarlierTry: boolean };

/** How often something is sent without an answer before the person is told that nobody knows. */
const mostSilences = 30;

async function send<Wanted, Done>(sending: Sending<Wanted, Done>): Promise<Sent<Done>> {
  const { write, wanted, key, onWaiting, untilNextLook = nextLook } = sending;
  for (let silences = 0; ; ) {
    try {
      return { state: await write.send(wanted, key), isOfEarlierTry: false };
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const isSilent = error.problem === undefined;
      // Whoever refuses this one without having looked at its key says nothing of the one before.
      const isUnheard = isSilent || (silences > 0 && isForNow(error));
      if (!isUnheard) return afterRefusal(sending, error);
      if (isSilent) silences += 1;
      if (!write.isRepeated || silences > mostSilences) throw error;
    }
    onWaiting("unreachable");
    await untilNextLook(key);
  }
}

async function afterRefusal<Wanted, Done>(
  { write, wanted, key }: Sending<Wanted, Done>,
  error: ApiProblem,
): Promise<Sent<Done>> {
  const { kind, problem } = error;
  // An earlier try with this key got through although its answer did not; what became of it is what counts.
  if (kind === "key-reused") return { isOfEarlierTry: true };
  if (!problem || !(error.isOutcomeUnknown || kind === "booking-in-flight")) throw error;
  try {
    // The server is done with the request, so that it knows by now whether anything can have come of it.
    return { state: await write.read(key, wanted), isOfEarlierTry: false };
  } catch (reading) {
    if (!(reading instanceof ApiProblem)) throw reading;
    if (reading.kind === "not-found") return { state: { state: "failed", problem }, isOfEarlierTry: false };
    if (isForNow(reading)) return { state: { state: "confirming" }, isOfEarlierTry: false };
    throw error;
  }
}

// That a state cannot be read says nothing of the write.
async function follow<Wanted, Done>(
  sending: Sending<Wanted, Done>,
  { state, isOfEarlierTry }: Sent<Done>,
): Promise<Ending<Done>> {
  try {
    const end = await watch(sending, state);
    if (end.state === "done") return { outcome: "done", done: end.done, isOfEarlierTry };
    return { outcome: "not-done", kind: end.problem.code, problem: end.problem, isKnown: true };
  } catch (error) {
    return notDone(error, false);
  }
}

async function watch<Wanted, Done>(
  sending: Sending<Wanted, Done>,
  first?: WriteState<Done>,
): Promise<Exclude<WriteState<Done>, { state: "confirming" }>> {
  const { key, onWaiting, untilNextLook = nextLook } = sending;
  let seen = first ?? (await look(sending));
  while (seen === "unreachable" || seen.state === "confirming") {
    onWaiting(seen === "unreachable" ? seen : "confirming");
    await untilNextLook(key);
    seen = await look(sending);
  }
  return seen;
}

async function look<Wanted, Done>({
  write,
  wanted,
  key,
}: Sending<Wanted, Done>): Promise<WriteState<Done> | "unreachable"> {
  try {
    return await write.read(key, wanted);
  } catch (error) {
    if (error instanceof ApiProblem && (error.isOutcomeUnknown || isForNow(error))) return "unreachable";
    throw error;
  }
}

function notDone(error: unknown, isKnown: boolean): NotDone {
  if (!(error instanceof ApiProblem)) throw error;
  return { outcome: "not-done", kind: error.kind, problem: error.problem, isKnown };
}

// Whoever was signed out meanwhile signs in again over the page; what was sent goes its way without them.
const isForNow = ({ kind }: ApiProblem) => kind === "unauthenticated" || kind === "too-many-requests";
