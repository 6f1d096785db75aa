import { renderHook, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { useDrawnRange } from "./use-drawn-range.ts";

it("a long list is drawn from the entry that counts on, in both directions, until all of it is there", async () => {
  const { result } = renderHook(() => useDrawnRange(100, 40, 8));
  expect(result.current).toEqual({ from: 32, to: 48, isWhole: false });
  await waitFor(() => expect(result.current.isWhole).toBe(true));
  expect(result.current.from).toBe(0);
  expect(result.current.to).toBeGreaterThanOrEqual(100);
});

it("a list that is all there stays so when another entry comes", async () => {
  const { result, rerender } = renderHook(({ all }) => useDrawnRange(all, 0, 8), {
    initialProps: { all: 24 },
  });
  await waitFor(() => expect(result.current.isWhole).toBe(true));
  rerender({ all: 25 });
  expect(result.current.isWhole).toBe(true);
});
