import type { Queries } from "#lib/database/database.ts";
import { binding } from "./binding.ts";
import type { OnWrite, Write } from "./store.ts";

/** Stores what `onWrite` adds to a write that other statements of the same transaction store. */
export async function addToWrite(
  queries: Queries,
  onWrite: OnWrite | undefined,
  write: Write,
): Promise<void> {
  if (!onWrite) return;
  const { parameters, bind } = binding();
  const rows = await queries.query(onWrite.sql(write, bind), parameters);
  onWrite.stored?.(rows.length);
}
