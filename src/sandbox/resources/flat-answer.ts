import { fullName } from "#clinikapi/person.ts";
import type { Document, ResourceType, Stored } from "../store/store.ts";
import { flatFields } from "./flat-fields.ts";

/** A resource as the simplified routes answer it: its fields, its id and, for a patient, the name in one line. */
export function flatAnswer(type: ResourceType, { id, document }: Stored): Document & { id: string } {
  const fields = flatFields(document);
  if (type !== "Patient") return { id, ...fields };
  const { firstName = "", lastName = "" } = fields as { firstName?: string; lastName?: string };
  return { id, fullName: fullName({ firstName, lastName }), ...fields };
}
