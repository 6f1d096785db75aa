import { writeSync } from "node:fs";
import { causeOf } from "#bff/problems/cause-of.ts";

/**
 * An error that nobody handled ends the process, with one line that holds none of its words: Node itself would print the
 * message, and beside it the line of code and whatever the error carries, a patient's name perhaps.
 */
export function endOnCrash(): void {
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
}

function end(error: unknown): void {
  const line = { level: 60, time: new Date().toISOString(), msg: "crashed", cause: causeOf(error) };
  // A pipe takes the line now or never.
  writeSync(process.stderr.fd, `${JSON.stringify(line)}\n`);
  process.exit(1);
}
