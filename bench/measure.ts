import { spread } from "./spread.ts";

/** How long calls took, in milliseconds. */
export type Latency = { p50: number; p99: number };

/** Makes `calls` calls, one after the other, after some that are not counted. */
export async function measure(calls: number, call: (index: number) => Promise<unknown>): Promise<Latency> {
  const took: number[] = [];
  for (let index = -20; index < calls; index += 1) {
    const start = performance.now();
    await call(Math.abs(index));
    if (index >= 0) took.push(performance.now() - start);
  }
  return spread(took);
}

/** A line of a report: what was measured, and whether it is within its limit. */
export function say(what: string, value: string, isWithin?: boolean): void {
  const verdict = isWithin === undefined ? "" : isWithin ? "within" : "OVER";
  process.stdout.write(`  ${what.padEnd(46)} ${value.padEnd(34)} ${verdict}\n`);
}
