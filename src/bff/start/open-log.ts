import { type DestinationStream, type Logger, pino } from "pino";
import type { Settings } from "./settings.ts";

/** What is kept of a log that finds no room, until it finds some; in bytes. */
const maxLength = 1_048_576;

/** The log, on standard output unless told. A disk that is full, or a reader that is gone, costs lines and nothing else. */
export function openLog(level: Settings["logLevel"], log?: DestinationStream): Logger {
  const options = { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime };
  if (log) return pino(options, log);
  const output = pino.destination({ dest: 1, sync: true, maxLength });
  output.on("error", () => undefined);
  return pino(options, output);
}
