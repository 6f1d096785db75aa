import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";
import { keepComposingKeys } from "#ui/is-composing.ts";

// Bounds what never comes; how fast a machine is must not decide whether a test passes.
configure({ asyncUtilTimeout: 30_000 });

// As the page does it before anything else.
keepComposingKeys();

// jsdom lays nothing out, so what only concerns places on the screen is missing from it.
class NoResizes implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= NoResizes;
if (!("scrollIntoView" in Element.prototype))
  Object.assign(Element.prototype, { scrollIntoView: () => undefined, setPointerCapture: () => undefined });

const complaints: string[] = [];
vi.spyOn(console, "error").mockImplementation((...parts) => void complaints.push(parts.join(" ")));

afterEach(() => {
  cleanup();
  // React reports misuse on the console; a test in which it does has found something.
  const [complaint] = complaints.splice(0);
  if (complaint) throw new Error(complaint);
});
