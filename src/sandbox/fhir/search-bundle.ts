import type { Place, ResourceType, Store, Stored, Tenant } from "../store/store.ts";
import type { FhirKind } from "./fhir-kind.ts";
import { fhirKinds } from "./fhir-kinds.ts";
import { fhirResource } from "./fhir-resource.ts";
import { type FhirSearch, type Reverse, readFhirSearch } from "./fhir-search.ts";

/** Where a search is made, and for whom. `root` is the address of the FHIR interface, without a slash at its end. */
export type Searching = { store: Store; tenant: Tenant; root: string };

/** What is searched for. `isStrict`: a parameter that is not known is refused rather than ignored. */
export type Request = { kind: FhirKind; parameters: Iterable<[string, string]>; isStrict: boolean };

type Hit = { type: ResourceType; stored: Stored };

export type BundleEntry = { fullUrl: string; resource: object; search: { mode: "match" | "include" } };

/** A FHIR R4 Bundle of type searchset. */
export type Bundle = {
  resourceType: "Bundle";
  type: "searchset";
  total?: number;
  link: { relation: "self" | "next"; url: string }[];
  entry?: BundleEntry[];
};

// What refers to a page of resources is read to the end, up to so many.
const mostReverses = 1000;

/** Answers a FHIR search, with what it includes. */
export async function searchBundle(searching: Searching, request: Request): Promise<Bundle> {
  const { store, tenant, root } = searching;
  const { kind } = request;
  const asked = readFhirSearch(kind, request.parameters, request.isStrict);
  const found = await store.search({ tenant, type: kind.type }, asked.search);
  const matches = found.resources.map((stored): Hit => ({ type: kind.type, stored }));
  const included = asked.isCountOnly ? [] : await includedBy(searching, asked, matches);
  const entry = (mode: BundleEntry["search"]["mode"], { type, stored }: Hit): BundleEntry => ({
    fullUrl: `${root}/${type}/${stored.id}`,
    resource: fhirResource(fhirKinds[type], stored),
    search: { mode },
  });
  const entries = asked.isCountOnly
    ? []
    : [...matches.map((hit) => entry("match", hit)), ...included.map((hit) => entry("include", hit))];
  return {
    resourceType: "Bundle",
    type: "searchset",
    ...(asked.isTotalWanted && { total: found.total }),
    link: links(`${root}/${kind.type}`, asked.heeded, asked.isCountOnly ? null : found.cursor),
    ...(entries.length > 0 && { entry: entries }),
  };
}

function links(address: string, heeded: FhirSearch["heeded"], cursor: string | null): Bundle["link"] {
  const url = (parameters: [string, string][]) => {
    const query = new URLSearchParams(parameters).toString();
    return query ? `${address}?${query}` : address;
  };
  return [
    { relation: "self", url: url(heeded) },
    ...(cursor === null ? [] : [{ relation: "next" as const, url: url([...heeded, ["_cursor", cursor]]) }]),
  ];
}

async function includedBy(
  searching: Searching,
  { includes, reverses }: FhirSearch,
  matches: Hit[],
): Promise<Hit[]> {
  const wanted = includes.flatMap(({ parameter, type }) =>
    matches
      .flatMap((match) => fhirKinds[match.type].includes[parameter]?.references(match.stored.document) ?? [])
      .filter((reference) => type === undefined || reference.startsWith(`${type}/`)),
  );
  const referred = await readReferences(searching, wanted);
  const referring = await Promise.all(reverses.map((reverse) => referringTo(searching, reverse, matches)));
  return withoutDoubles([...referred, ...referring.flat()], matches);
}

async function readReferences({ store, tenant }: Searching, references: string[]): Promise<Hit[]> {
  const distinct = [...new Set(references)];
  const reads = Object.values(fhirKinds).map(async ({ type }) => {
    const ofType = distinct.filter((reference) => reference.startsWith(`${type}/`));
    const ids = ofType.map((reference) => reference.slice(type.length + 1));
    const found = ids.length > 0 ? await store.readMany({ tenant, type }, ids) : [];
    return found.map((stored): Hit => ({ type, stored }));
  });
  return (await Promise.all(reads)).flat();
}

async function referringTo(
  { store, tenant }: Searching,
  { type, parameter }: Reverse,
  matches: Hit[],
): Promise<Hit[]> {
  const values = matches.map((match) => `${match.type}/${match.stored.id}`);
  const condition = fhirKinds[type].parameters[parameter]?.condition(values, {
    parameter,
    modifier: undefined,
  });
  if (!condition || values.length === 0) return [];
  const place: Place = { tenant, type };
  const found: Stored[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.search(place, {
      conditions: [condition],
      count: 100,
      ...(cursor && { cursor }),
    });
    found.push(...page.resources);
    cursor = page.cursor ?? undefined;
  } while (cursor && found.length < mostReverses);
  return found.map((stored) => ({ type, stored }));
}

function withoutDoubles(hits: Hit[], except: Hit[]): Hit[] {
  const keyOf = ({ type, stored }: Hit) => `${type}/${stored.id}`;
  const byKey = new Map(hits.map((hit) => [keyOf(hit), hit]));
  for (const hit of except) byKey.delete(keyOf(hit));
  return [...byKey.values()];
}
