import type { NewResource } from "../store/insert-resources.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** Documents under ids that look like ClinikAPI's and are the same for the same seed. */
export const withIds = (
  random: SeededRandom,
  prefix: string,
  documents: readonly NewResource["document"][],
): NewResource[] => documents.map((document) => ({ id: `${prefix}_${random.letters(12)}`, document }));
