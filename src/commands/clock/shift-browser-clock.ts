import type { Browser } from "@playwright/test";

/** By how much the tests' clock is ahead of this computer's, in milliseconds; 0 when it is not shifted. */
const clockShiftMs = Number(process.env["TEST_CLOCK_SHIFT_MS"] ?? 0);

/** Lets every page of a browser believe that it is as late as the servers that it talks to say. */
export function shiftBrowserClock(browser: Browser): void {
  if (clockShiftMs === 0) return;
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    await context.addInitScript(shiftDate, clockShiftMs);
    return context;
  };
}

function shiftDate(shiftMs: number): void {
  const now = () => Reflect.apply(real.now, real, []) + shiftMs;
  const real = Date;
  globalThis.Date = new Proxy(Date, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    apply: () => new real(now()).toString(),
    get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
  });
}
