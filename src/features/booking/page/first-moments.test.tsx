import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { whenReader } from "#features/booking/when/when-reader.ts";
import { book, field, openBookingPage, valueOf } from "#testing/booking-page.tsx";
import type { Later } from "#ui/later.tsx";

/** A slow line: what is fetched with `part` comes when `come` is called, and is not there before. */
function holdBack(part: Pick<Later<unknown>, "load" | "now" | "subscribe">) {
  const { load, now } = part;
  const waiting: (() => void)[] = [];
  const come = new Promise<void>((resolve) => waiting.push(resolve));
  const loading = vi.spyOn(part, "load").mockImplementation(async () => {
    await come;
    return load();
  });
  const there = vi.spyOn(part, "now").mockReturnValue(undefined);
  const hearers = new Set<() => void>();
  vi.spyOn(part, "subscribe").mockImplementation((hear) => {
    hearers.add(hear);
    return () => hearers.delete(hear);
  });
  return () => {
    loading.mockRestore();
    there.mockImplementation(now);
    for (const hear of hearers) hear();
    for (const resolve of waiting) resolve();
  };
}

it("a booking that is sent before the page can read its day waits for that, and is made on the day that was typed", async () => {
  const letReaderCome = holdBack(whenReader);
  const { sent } = await openBookingPage();
  await userEvent.type(field("Patient"), "ana");
  await userEvent.click(await screen.findByRole("option", { name: /1991/ }));
  await userEvent.type(field("Date"), "24 nov 2031 930");
  await book();
  expect(valueOf("Date")).toBe("24 nov 2031 930");
  expect(sent()).toHaveLength(0);
  letReaderCome();
  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(sent()[0]?.body).toMatchObject({ start: "2031-11-24T15:30:00.000Z" });
});
