import { randomUUID } from "node:crypto";
import type { Database } from "#lib/database/database.ts";
import { addToWrite } from "./add-to-write.ts";
import { indexedFields } from "./indexed-fields.ts";
import { insertResource } from "./insert-resource.ts";
import type { Document, OnWrite, Place, ResourceType, Store } from "./store.ts";
import { insertVersion, latestVersion, lockResource, retireVersion } from "./versions.ts";
import { insertWords, retireWords } from "./word-index.ts";

/** `searchLagMs`: how long after a write searches still answer as if it had not been. */
export type Writing = { database: Database; searchLagMs: number; now: () => Date; onWrite?: OnWrite };

const prefixes = {
  Patient: "pt",
  Practitioner: "prac",
  PractitionerRole: "role",
  Schedule: "sched",
  Slot: "slot",
  Appointment: "appt",
} satisfies Record<ResourceType, string>;

const newId = (type: ResourceType) => `${prefixes[type]}_${randomUUID().replaceAll("-", "")}`;

const wordsOf = ({ type }: Place, document: Document) => indexedFields(type, document).words;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** When a write is made, and from when on searches know of it. */
function instants({ now, searchLagMs }: Writing): { at: Date; visibleFrom: Date } {
  const at = now();
  return { at, visibleFrom: new Date(at.getTime() + searchLagMs) };
}

/** {@link Store.create} */
export const createResource =
  (writing: Writing): Store["create"] =>
  async (place, document) => {
    const { at, visibleFrom } = instants(writing);
    const fresh = { id: newId(place.type), document, revision: 1, createdAt: at, writtenAt: at };
    await insertResource(writing.database, place, { fresh, visibleFrom, onWrite: writing.onWrite });
    return fresh;
  };

/** {@link Store.update} */
export const updateResource =
  (writing: Writing): Store["update"] =>
  (place, id, change) =>
    writing.database.transaction(async (queries) => {
      await lockResource(queries, place, id);
      const before = await latestVersion(queries, place, id);
      if (!before) return undefined;
      const { stored, number } = before;
      const document = await change(stored.document);
      const { at, visibleFrom } = instants(writing);
      const after = { ...stored, document, revision: stored.revision + 1, writtenAt: at };
      await retireVersion(queries, place, { version: before, until: visibleFrom, at });
      await insertVersion(queries, place, { ...after, number, visibleFrom });
      const words = wordsOf(place, document);
      if (!isSame(words, wordsOf(place, stored.document))) {
        await retireWords(queries, number, { until: visibleFrom, at });
        await insertWords(queries, place, { number, words, visibleFrom });
      }
      await addToWrite(queries, writing.onWrite, { place, id, action: "updated", at });
      return after;
    });

/** {@link Store.remove} */
export const removeResource =
  (writing: Writing): Store["remove"] =>
  (place, id) =>
    writing.database.transaction(async (queries) => {
      await lockResource(queries, place, id);
      const before = await latestVersion(queries, place, id);
      if (!before) return false;
      const { at, visibleFrom } = instants(writing);
      await retireVersion(queries, place, { version: before, until: visibleFrom, at });
      await retireWords(queries, before.number, { until: visibleFrom, at });
      await addToWrite(queries, writing.onWrite, { place, id, action: "deleted", at });
      return true;
    });
