import { describe, expect, it } from "vitest";
import { ApiProblem } from "#client/requests/api-problem.ts";
import { type ProblemCode, problemStatus } from "#contract/problem.ts";
import { resumeOnce, sendOnce } from "./send-once.ts";
import type { WriteKind, WriteState } from "./write-kind.ts";

type Answer = WriteState<string> | ApiProblem;

const problemOf = (code: ProblemCode) => ({
  type: `urn:frontdesk:problem:${code}` as const,
  title: code,
  status: problemStatus[code],
  code,
  requestId: "",
});
const refused = (code: ProblemCode) => new ApiProblem(code, problemOf(code));
const silence = () => new ApiProblem("offline");
const confirming: Answer = { state: "confirming" };
const done = (what = "wanted"): Answer => ({ state: "done", done: what });
const failed = (code: ProblemCode): Answer => ({ state: "failed", problem: problemOf(code) });

/** A write whose requests are answered one after the other as said; the last answers are for all that come after. */
function sendingOf(answers: { send: Answer[]; read?: Answer[]; isRepeated?: boolean }) {
  const log: string[] = [];
  const next = (what: "send" | "read") => {
    const left = answers[what] ?? [];
    log.push(what);
    const answer = left.length > 1 ? left.shift() : left[0];
    if (answer === undefined) throw new Error(`Nobody was to ${what}.`);
    if (answer instanceof ApiProblem) throw answer;
    return answer;
  };
  const write: WriteKind<string, string> = {
    send: async () => next("send"),
    read: async () => next("read"),
    isRepeated: answers.isRepeated,
  };
  return {
    log,
    sending: {
      write,
      wanted: "wanted",
      key: "key",
      onWaiting: (waiting: string) => void log.push(waiting),
      untilNextLook: async () => undefined,
    },
  };
}

const doneOnce = { outcome: "done", done: "wanted", isOfEarlierTry: false };

describe("sending something once", () => {
  it("knows at once what is answered at once", async () => {
    const { sending, log } = sendingOf({ send: [done()] });
    expect(await sendOnce(sending)).toEqual(doneOnce);
    expect(log).toEqual(["send"]);
  });

  it("follows what is being confirmed until it is done, through lost connections and ended sessions", async () => {
    const { sending, log } = sendingOf({
      send: [confirming],
      read: [confirming, silence(), refused("unauthenticated"), refused("too-many-requests"), done()],
    });
    expect(await sendOnce(sending)).toEqual(doneOnce);
    expect(log.filter((one) => one === "send")).toHaveLength(1);
    expect(log.filter((one) => one === "unreachable")).toHaveLength(3);
  });

  it("tells a later failure", async () => {
    const { sending } = sendingOf({ send: [confirming], read: [failed("time-taken")] });
    expect(await sendOnce(sending)).toMatchObject({ outcome: "not-done", kind: "time-taken", isKnown: true });
  });

  it("tells a refusal as what is certain", async () => {
    const { sending } = sendingOf({ send: [refused("forbidden")] });
    expect(await sendOnce(sending)).toMatchObject({ kind: "forbidden", isKnown: true });
  });

  it("leaves it to the person when the answer is lost", async () => {
    const { sending, log } = sendingOf({ send: [silence()] });
    expect(await sendOnce(sending)).toMatchObject({ kind: "offline", isKnown: false });
    expect(log).toEqual(["send"]);
  });

  it("sends what is repeated again under its key, as long as nobody answers or the session has ended", async () => {
    const { sending, log } = sendingOf({
      send: [silence(), refused("unauthenticated"), silence(), done()],
      isRepeated: true,
    });
    expect(await sendOnce(sending)).toEqual(doneOnce);
    expect(log.filter((one) => one === "send")).toHaveLength(4);
  });

  it("gives up repeating when the server stays silent, and says that nobody knows", async () => {
    const { sending } = sendingOf({ send: [silence()], isRepeated: true });
    expect(await sendOnce(sending)).toMatchObject({ kind: "offline", isKnown: false });
  });

  it("asks after a server's failure whether anything came of it", async () => {
    const nothing = sendingOf({ send: [refused("upstream-unavailable")], read: [refused("not-found")] });
    expect(await sendOnce(nothing.sending)).toMatchObject({ kind: "upstream-unavailable", isKnown: true });
    const stored = sendingOf({ send: [refused("internal")], read: [done()] });
    expect(await sendOnce(stored.sending)).toEqual(doneOnce);
    const signedOut = sendingOf({ send: [refused("internal")], read: [refused("unauthenticated"), done()] });
    expect(await sendOnce(signedOut.sending)).toEqual(doneOnce);
  });

  it("knows that somebody else's change is under way from its own that got through", async () => {
    const other = sendingOf({ send: [refused("booking-in-flight")], read: [refused("not-found")] });
    expect(await sendOnce(other.sending)).toMatchObject({ kind: "booking-in-flight", isKnown: true });
    const own = sendingOf({ send: [refused("booking-in-flight")], read: [confirming, done()] });
    expect(await sendOnce(own.sending)).toEqual(doneOnce);
  });

  it("says when what was done is what an earlier try had asked for", async () => {
    const { sending } = sendingOf({ send: [refused("key-reused")], read: [done("earlier")] });
    expect(await sendOnce(sending)).toEqual({ outcome: "done", done: "earlier", isOfEarlierTry: true });
  });
});

describe("coming back to what was sent before", () => {
  it("sends nothing when the server knows of it", async () => {
    const { sending, log } = sendingOf({ send: [], read: [confirming, done()] });
    expect(await resumeOnce(sending, Date.now())).toEqual(doneOnce);
    expect(log).not.toContain("send");
  });

  it("sends it again when the server knows nothing of what was sent just now", async () => {
    const { sending } = sendingOf({ send: [done()], read: [refused("not-found")] });
    expect(await resumeOnce(sending, Date.now())).toEqual(doneOnce);
  });

  it("asks the person when that was longer ago, or something else stood in its place", async () => {
    for (const sentAt of [0, Date.now() - 120_000]) {
      const { sending } = sendingOf({ send: [], read: [refused("not-found")] });
      expect(await resumeOnce(sending, sentAt)).toMatchObject({ kind: "interrupted", isKnown: false });
    }
  });
});
