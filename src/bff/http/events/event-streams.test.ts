import { expect, it, onTestFinished, vi } from "vitest";
import { createNewPatients } from "#bff/registering/new-patients.ts";
import { heartbeatMs } from "#contract/event.ts";
import { createEventStreams } from "./event-streams.ts";

const nothing = { subscribe: () => () => undefined };

it("what happens is written once for all desks that hear it, and for nobody when none does", () => {
  const newPatients = createNewPatients();
  const streams = createEventStreams({ changes: nothing, holds: nothing, newPatients });
  const heard: Uint8Array[] = [];
  const places = ["reception", "reception", "admin"].map((staffId) => streams.take(staffId));
  for (const place of places) place.listen((event) => heard.push(event));
  newPatients.tell();
  expect(heard).toHaveLength(3);
  expect(new Set(heard).size).toBe(1);
  for (const place of places) place.leave();
  newPatients.tell();
  expect(heard).toHaveLength(3);
});

it("whoever listens while nothing happens is told that they still hear, and nobody is told once they have left", () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const streams = createEventStreams({ changes: nothing, holds: nothing, newPatients: createNewPatients() });
  const heard: string[] = [];
  const place = streams.take("reception");
  place.listen((event) => heard.push(new TextDecoder().decode(event).split("\n", 1)[0] ?? ""));
  vi.advanceTimersByTime(2 * heartbeatMs);
  expect(heard).toEqual(["event: heartbeat", "event: heartbeat"]);
  place.leave();
  expect(vi.getTimerCount()).toBe(0);
});
