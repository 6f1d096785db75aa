import type { FieldIssue } from "#clinikapi/field-issues.ts";
import { invalidFields } from "#sandbox/http/sandbox-error.ts";
import type { Document, Place, Store } from "../store/store.ts";
import { resourceKinds } from "./resource-kinds.ts";

/** Refuses a document that names a resource which the tenant does not have. */
export async function checkReferences(store: Store, place: Place, document: Document): Promise<void> {
  const fields = Object.entries(resourceKinds[place.type].references);
  const issues = await Promise.all(
    fields.map(async ([field, type]): Promise<FieldIssue[]> => {
      const id = document[field];
      if (typeof id !== "string" || (await store.read({ ...place, type }, id))) return [];
      return [{ field, message: "was not found" }];
    }),
  );
  if (issues.flat().length > 0) throw invalidFields(issues.flat());
}
