/** A build that failed, after its tool has said why. */
export class BuildError extends Error {
  override name = "BuildError";
}

/** Ends the process over what went wrong: a failed build needs no trace. */
export function giveUp(error: unknown): never {
  const text = error instanceof BuildError ? error.message : error instanceof Error ? error.stack : error;
  process.stderr.write(`${String(text)}\n`);
  process.exit(1);
}
