import { holdToken } from "#client/tab/hold-token.ts";
import type { Hold, HoldRequest } from "#contract/holds.ts";
import { requestJson } from "./request-json.ts";

/** How long one that gets no answer keeps the next one waiting, in milliseconds. */
const patienceMs = 4000;

// One after the other: a hold that is given up must not be overtaken by the one before.
let last: Promise<unknown> = Promise.resolve();

const inTurn = (ask: () => Promise<unknown>) => {
  // That a hold fails is nobody's loss: it only warns.
  last = last.then(ask).catch(() => undefined);
};

/** Tells other desks that this one is about to book a time; again, that it still is. */
export const holdTime = (time: Omit<HoldRequest, "token">) =>
  inTurn(() => ask<Hold>("/api/holds", { method: "POST", body: { ...time, token: holdToken() } }));

/** Tells other desks that this one is not any more. */
export const releaseTime = () => inTurn(askToRelease);

/** As {@link releaseTime}, while the page is being left: nothing can be waited for. */
export const releaseTimeAtOnce = () => void askToRelease().catch(() => undefined);

const askToRelease = () => ask(`/api/holds/${holdToken()}`, { method: "DELETE", keepalive: true });

function ask<T>(path: string, request: Parameters<typeof requestJson>[1]): Promise<T> {
  return requestJson<T>(path, { ...request, signal: AbortSignal.timeout(patienceMs) });
}
