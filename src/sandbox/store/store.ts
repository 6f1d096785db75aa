import type { Bind } from "./binding.ts";
import type { Condition } from "./condition.ts";

/** FHIR R4's names of the resources that the sandbox keeps. */
export const resourceTypes = [
  "Patient",
  "Practitioner",
  "PractitionerRole",
  "Schedule",
  "Slot",
  "Appointment",
] as const;

export type ResourceType = (typeof resourceTypes)[number];

/** An organisation's data in one environment. Tenants never see each other's resources. */
export type Tenant = { id: string; environment: "live" | "test" };

/** Where a resource is kept. */
export type Place = { tenant: Tenant; type: ResourceType };

/** A resource's fields in flat form, without its id. */
export type Document = Record<string, unknown>;

/** A resource as it is kept. `revision` counts its versions from 1. */
export type Stored = { id: string; document: Document; revision: number; createdAt: Date; writtenAt: Date };

/** Which resources, in which order, and which page of them. `cursor` comes from a page before. */
export type Search = {
  conditions: Condition[];
  /** By start; without it by age, the oldest first. */
  sort?: "start" | "-start";
  /** 1 to 100. */
  count: number;
  cursor?: string;
};

/** One page of a search. `total` counts all pages; `cursor` is there exactly when there are more. */
export type Found = { resources: Stored[]; total: number; cursor: string | null; hasMore: boolean };

/** What happened to a resource. */
export type Write = { place: Place; id: string; action: "created" | "updated" | "deleted"; at: Date };

/**
 * What is stored exactly when a write is. `sql` is a statement that returns a row for each thing it stores, with its
 * values bound by `bind`; a part of the write's own statement where that is one. `stored` hears how many rows it returned.
 */
export type OnWrite = {
  sql: (write: Write, bind: Bind) => string;
  stored?: (count: number) => void;
};

/**
 * Keeps resources. A read by id answers what was written last; a search answers from an index that follows writes,
 * changes and removals included, when the sandbox's search lag has passed. Nothing here validates a document.
 */
export type Store = {
  create(place: Place, document: Document): Promise<Stored>;
  read(place: Place, id: string): Promise<Stored | undefined>;
  /** Those of `ids` that there are, in no order. */
  readMany(place: Place, ids: string[]): Promise<Stored[]>;
  /** Replaces the document by what `change` returns; it may run again when the database asks for a new try. */
  update(
    place: Place,
    id: string,
    change: (document: Document) => Promise<Document> | Document,
  ): Promise<Stored | undefined>;
  /** Whether there was one to remove. */
  remove(place: Place, id: string): Promise<boolean>;
  search(place: Place, search: Search): Promise<Found>;
};
