import { expect, it, onTestFinished, vi } from "vitest";
import { lookNow, nextLook } from "./next-look.ts";

it("who waits for a key looks when the server tells of it, and not when it tells of another", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const looked: string[] = [];
  const waiting = [
    nextLook("mine").then(() => looked.push("mine")),
    nextLook("other").then(() => looked.push("other")),
  ];
  lookNow("mine");
  await waiting[0];
  expect(looked).toEqual(["mine"]);
  await vi.runAllTimersAsync();
  await Promise.all(waiting);
  expect(looked).toEqual(["mine", "other"]);
});
