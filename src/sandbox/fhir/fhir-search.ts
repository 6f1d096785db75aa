import { pageSize } from "../resources/read-search.ts";
import type { Condition } from "../store/condition.ts";
import type { ResourceType, Search } from "../store/store.ts";
import { FhirError } from "./fhir-error.ts";
import type { FhirKind } from "./fhir-kind.ts";
import { fhirKinds } from "./fhir-kinds.ts";
import type { Asked } from "./search-parameter.ts";

/** The resources that refer to those found, by a parameter of theirs: `Appointment:patient`. */
export type Reverse = { type: ResourceType; parameter: string };

/** A FHIR search as it was understood. */
export type FhirSearch = {
  search: Search;
  /** Names in the kind's `includes`. */
  includes: { parameter: string; type: string | undefined }[];
  reverses: Reverse[];
  isTotalWanted: boolean;
  isCountOnly: boolean;
  /** The parameters that were heeded, but for the cursor: those of the links of the answer. */
  heeded: [name: string, value: string][];
};

type Draft = FhirSearch & { kind: FhirKind };

/**
 * Reads the parameters of a search. One that is not known, or asks for what is not there, is ignored, or refused when
 * `isStrict`; a modifier that is not supported and a value that makes no sense are always refused.
 */
export function readFhirSearch(
  kind: FhirKind,
  parameters: Iterable<[string, string]>,
  isStrict: boolean,
): FhirSearch {
  const draft: Draft = {
    kind,
    search: { conditions: [], count: pageSize(undefined) },
    includes: [],
    reverses: [],
    isTotalWanted: true,
    isCountOnly: false,
    heeded: [],
  };
  for (const [name, value] of parameters) {
    // PostgreSQL refuses a statement with a NUL in a value.
    if (value.includes("\0")) throw new FhirError(`${shortened(name)}: has a character that cannot be found`);
    const isHeeded = value === "" || heed(draft, name, value);
    if (isHeeded && value !== "" && name !== "_cursor") draft.heeded.push([name, value]);
    if (!isHeeded && isStrict) {
      throw new FhirError(`${shortened(name)}: is not supported for ${kind.type}`, {
        issueType: "not-supported",
      });
    }
  }
  const { kind: _, ...read } = draft;
  return read;
}

function heed(draft: Draft, name: string, value: string): boolean {
  const control = Object.hasOwn(controls, name) ? controls[name] : undefined;
  if (control) return control(draft, value);
  const condition = conditionOf(draft.kind, name, value);
  if (condition) draft.search.conditions.push(condition);
  return condition !== undefined;
}

const controls: Record<string, (draft: Draft, value: string) => boolean> = {
  _count(draft, value) {
    if (value === "0") draft.isCountOnly = true;
    draft.search.count = pageSize(value);
    return true;
  },
  _cursor(draft, value) {
    draft.search.cursor = value;
    return true;
  },
  _sort({ search, kind }, value) {
    const sort = Object.hasOwn(kind.sorts, value) ? kind.sorts[value] : undefined;
    if (sort) search.sort = sort;
    return sort !== undefined;
  },
  _total(draft, value) {
    draft.isTotalWanted = value !== "none";
    return ["none", "estimate", "accurate"].includes(value);
  },
  _summary(draft, value) {
    if (value === "count") draft.isCountOnly = true;
    return value === "count" || value === "false";
  },
  _format(_, value) {
    if (!value.includes("json"))
      throw new FhirError("Only JSON is answered", { status: 406, issueType: "not-supported" });
    return true;
  },
  _include({ kind, includes }, value) {
    const [source, parameter = "", type] = value.split(":");
    if (source !== kind.type || !Object.hasOwn(kind.includes, parameter)) return false;
    includes.push({ parameter, type });
    return true;
  },
  _revinclude({ kind, reverses }, value) {
    const wanted = value.split(",").map((each) => reverseOf(kind, each));
    reverses.push(...wanted.filter((reverse) => reverse !== undefined));
    return wanted.every(Boolean);
  },
};

function reverseOf(target: FhirKind, value: string): Reverse | undefined {
  const [type = "", parameter = ""] = value.split(":");
  if (!Object.hasOwn(fhirKinds, type)) return undefined;
  const kind = fhirKinds[type as ResourceType];
  const include = Object.hasOwn(kind.includes, parameter) ? kind.includes[parameter] : undefined;
  return include?.types.includes(target.type) ? { type: kind.type, parameter } : undefined;
}

function conditionOf(kind: FhirKind, name: string, value: string): Condition | undefined {
  const [parameter = "", modifier] = name.split(":");
  const known = Object.hasOwn(kind.parameters, parameter) ? kind.parameters[parameter] : undefined;
  const asked: Asked = { parameter, modifier };
  return known?.condition(alternatives(value), asked);
}

/** The alternatives of a value, which commas separate; a comma of their own has a backslash before it. */
function alternatives(value: string): string[] {
  const parts = value.match(/(?:\\.|[^,\\])+/gs) ?? [value];
  return parts.map((part) => part.replace(/\\(.)/gs, "$1").trim());
}

// The name comes from the caller, so it is cut before it is repeated.
const shortened = (name: string) => name.replace(/[^\w.:-]/g, "?").slice(0, 64);
