import type * as z from "zod/mini";
import type { Document, ResourceType, Search } from "../store/store.ts";
import type { SearchParameter } from "./search-parameter.ts";

/** References such as `Patient/7` in a document, and the types that they lead to. */
export type Include = { types: ResourceType[]; references: (document: Document) => string[] };

/** How one resource is written, read and searched in FHIR R4's form. */
export type FhirKind = {
  type: ResourceType;
  /** The elements that the flat form's fields fill. */
  schema: z.ZodMiniObject;
  /** The flat form's fields, as FHIR may leave them out; those of the simplified route when it is missing. */
  flat?: z.ZodMiniType<Document>;
  /** Further elements of FHIR R4, which are kept as they came. */
  otherElements: string[];
  /** The flat form's fields, as far as the resource has them. */
  fields: (resource: unknown) => Document;
  write: (flat: Document & { id: string }) => Document;
  parameters: Record<string, SearchParameter>;
  /** What `_include` follows, by the name of the parameter. */
  includes: Record<string, Include>;
  sorts: Record<string, NonNullable<Search["sort"]>>;
};

/** A {@link FhirKind} whose writer takes the resource's own type: what the store has was validated as that. */
export const fhirKind = <Flat>(
  kind: Omit<FhirKind, "write" | "fields"> & {
    write: (flat: Flat) => object;
    fields: (resource: unknown) => Partial<Flat>;
  },
): FhirKind => ({
  ...kind,
  write: (flat) => kind.write(flat as Flat) as Document,
});

/** Ids in fields of a document, each of a resource of one type. */
export const refers = (fields: Partial<Record<ResourceType, string>>): Include => ({
  types: Object.keys(fields) as ResourceType[],
  references: (document) =>
    Object.entries(fields).flatMap(([type, field]) => {
      const id = document[field];
      return typeof id === "string" ? [`${type}/${id}`] : [];
    }),
});
