import { searchIndex } from "./search-index.ts";
import type { Store } from "./store.ts";
import { latestVersion, latestVersions } from "./versions.ts";
import { createResource, removeResource, updateResource, type Writing } from "./write-resources.ts";

/** Opens the store on a database that has {@link storeMigrations}. */
export function openStore(writing: Writing): Store {
  const { database, now } = writing;
  return {
    create: createResource(writing),
    update: updateResource(writing),
    remove: removeResource(writing),
    read: async (place, id) => (await latestVersion(database, place, id))?.stored,
    readMany: (place, ids) => latestVersions(database, place, ids),
    search: (place, search) => searchIndex(database, place, { ...search, at: now() }),
  };
}
