import { DataFolderError } from "#lib/database/data-folder-error.ts";
import { ClinicFileError } from "./read-clinic-file.ts";
import { SettingsError } from "./settings.ts";

/** Something outside keeps a program from its work; the message is a sentence for whoever starts it. */
export class StartError extends Error {
  override name = "StartError";
}

/** Says what went wrong: in a sentence where whoever starts the program can mend it, else with its trace. */
export function fail(error: unknown): void {
  const isForPeople =
    error instanceof StartError ||
    error instanceof SettingsError ||
    error instanceof ClinicFileError ||
    error instanceof DataFolderError;
  const text = error instanceof Error ? (isForPeople ? error.message : error.stack) : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}
