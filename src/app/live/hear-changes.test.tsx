import { QueryClient } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import { beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { heartbeatMs } from "#contract/event.ts";
import "#testing/dom.ts";
import { hearChanges } from "./hear-changes.ts";
import { useIsLive } from "./live.ts";

/** Stands in for what the browser hears by. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static all: Stream[] = [];
  readyState = 1;
  constructor() {
    super();
    Stream.all.push(this);
  }
  close() {
    this.readyState = Stream.CLOSED;
  }
  say(event: string) {
    act(() => void this.dispatchEvent(new MessageEvent(event, { data: "{}" })));
  }
}

const Liveness = () => (useIsLive() ? "at once" : "late");

beforeEach(() => {
  Stream.all = [];
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", Stream);
  vi.stubGlobal("fetch", async () => Response.json({ staff: { id: "reception" } }));
  onTestFinished(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
});

/** A page that listens. `read`: what it has read anew since it was asked last. */
function openPage() {
  const client = new QueryClient();
  const asked = vi.spyOn(client, "invalidateQueries").mockResolvedValue();
  onTestFinished(hearChanges(client, "reception"));
  render(<Liveness />);
  Stream.all[0]?.say("open");
  const read = () => asked.mock.calls.splice(0).map(([filters]) => filters?.queryKey?.[0]);
  read();
  return { read, pass: (ms: number) => act(() => void vi.advanceTimersByTime(ms)) };
}

const states = () => Stream.all.map(({ readyState }) => readyState);

it("a desk that hears that nothing happens goes on listening, and reads nothing", () => {
  const { read, pass } = openPage();
  for (let beats = 0; beats < 12; beats += 1) {
    pass(heartbeatMs);
    Stream.all[0]?.say("heartbeat");
  }
  expect(states()).toEqual([1]);
  expect(read()).toEqual([]);
  expect(screen.getByText("at once")).toBeTruthy();
});

it("a desk that hears nothing any more listens anew, reads by time, and says so until it hears again", () => {
  const { read, pass } = openPage();
  pass(4 * heartbeatMs);
  expect(states()).toEqual([2, 1]);
  expect(read()).toContain("appointments");
  expect(screen.getByText("late")).toBeTruthy();
  pass(4 * heartbeatMs);
  expect(states()).toEqual([2, 2, 1]);
  expect(read()).toContain("appointments");
  Stream.all[2]?.say("heartbeat");
  expect(screen.getByText("at once")).toBeTruthy();
});

it.each([
  ["kept for the back button", "pagehide", "pageshow"],
  ["put to sleep", "freeze", "resume"],
])("a page that was %s listens again when it is there again, and reads what it missed", (_, goes, comes) => {
  const { read, pass } = openPage();
  window.dispatchEvent(new Event(goes));
  expect(states()).toEqual([2]);
  // Nobody looks at it meanwhile.
  pass(10 * heartbeatMs);
  expect(states()).toEqual([2]);
  expect(read()).toEqual([]);
  window.dispatchEvent(new Event(comes));
  expect(states()).toEqual([2, 1]);
  Stream.all[1]?.say("open");
  expect(read()).toContain("appointments");
});
