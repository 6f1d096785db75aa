import { renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type DeskServer, startDeskServer } from "#testing/desk-server.ts";
import { waitFor } from "#testing/wait.ts";
import { useHeldTime } from "./use-held-time.ts";

const span = { start: "2031-11-24T15:30:00.000Z", end: "2031-11-24T16:00:00.000Z" };

let server: DeskServer;

beforeEach(async () => {
  server = await startDeskServer({
    "POST /api/holds": () => ({ json: {} }),
    "DELETE /api/holds/*": () => ({ json: {} }),
  });
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
});

afterEach(async () => {
  vi.useRealTimers();
  await server.close();
});

const holds = () => server.asked("POST /api/holds").map(({ body }) => body);
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);

it("a time is held again before two minutes are over, as long as somebody stays at it", async () => {
  const { unmount } = renderHook(() => useHeldTime({ ...span, practitionerId: "pr_1" }));
  await vi.advanceTimersByTimeAsync(250);
  await waitFor(() => expect(holds()).toHaveLength(1));
  // One renewal may be lost on the way.
  await minutes(0.75);
  await waitFor(() => expect(holds()).toHaveLength(2));
  await minutes(0.75);
  await waitFor(() => expect(holds()).toHaveLength(3));
  expect(new Set(holds().map((body) => JSON.stringify(body))).size).toBe(1);
  unmount();
  await waitFor(() => expect(server.asked("DELETE /api/holds/*")).toHaveLength(1));
  await minutes(3);
  expect(holds()).toHaveLength(3);
});

it("a time that somebody only steps over is not held", async () => {
  const late = { start: span.end, end: "2031-11-24T16:30:00.000Z" };
  const { rerender } = renderHook(({ time }) => useHeldTime({ ...time, practitionerId: "pr_1" }), {
    initialProps: { time: span },
  });
  await vi.advanceTimersByTimeAsync(200);
  rerender({ time: late });
  await vi.advanceTimersByTimeAsync(250);
  await waitFor(() => expect(holds()).toHaveLength(1));
  expect(holds()).toMatchObject([{ start: late.start }]);
});
