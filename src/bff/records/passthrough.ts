import type { Clinik } from "@clinikapi/sdk";
import { UnreadableAnswerError } from "#bff/problems/unreadable-answer-error.ts";
import { upstreamStatus } from "#lib/upstream-status.ts";
import { mostPages } from "./every-page.ts";

/** Searches by the FHIR passthrough, which saves calls where it may be used. */
export type Passthrough = {
  /**
   * Every resource of the search, included ones too; undefined when this key or build has no passthrough, which is
   * remembered for a while. Throws the client's error, or an UnreadableAnswerError.
   */
  search(type: string, parameters: [name: string, value: string][]): Promise<unknown[] | undefined>;
  /** As `search`, the first page alone, and whether there is a further one. */
  searchPage(type: string, parameters: [name: string, value: string][]): Promise<FirstPage | undefined>;
};

type FirstPage = { resources: unknown[]; hasMore: boolean };

const refusalLifeMs = 600_000;

/** `now` is in milliseconds. */
export function createPassthrough(fhir: Clinik["fhir"], now: () => number = Date.now): Passthrough {
  let refusedUntil = Number.NEGATIVE_INFINITY;
  async function unlessRefused<T>(ask: () => Promise<T>): Promise<T | undefined> {
    if (now() < refusedUntil) return undefined;
    try {
      return await ask();
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refusedUntil = now() + refusalLifeMs;
      return undefined;
    }
  }
  return {
    search: (type, parameters) => unlessRefused(() => everyResource(fhir, pathOf(type, parameters))),
    searchPage: (type, parameters) =>
      unlessRefused(async () => {
        const { resources, next } = readBundle((await fhir.request("GET", pathOf(type, parameters))).data);
        return { resources, hasMore: next !== undefined };
      }),
  };
}

/**
 * Whether an error means that this key or build does not have what was asked for. A wrong key, a rate limit and an outage
 * would meet every other route as well.
 */
export function isRefusal(error: unknown): boolean {
  const status = upstreamStatus(error);
  if (status === undefined) return error instanceof UnreadableAnswerError;
  return status === 501 || (status >= 400 && status < 500 && ![401, 408, 429].includes(status));
}

async function everyResource(fhir: Clinik["fhir"], firstPath: string): Promise<unknown[]> {
  const resources: unknown[] = [];
  let path: string | undefined = firstPath;
  for (let pages = 0; path !== undefined; pages += 1) {
    if (pages === mostPages) throw new UnreadableAnswerError("A search did not come to an end.");
    const bundle = readBundle((await fhir.request("GET", path)).data);
    resources.push(...bundle.resources);
    if (bundle.next === path) throw new UnreadableAnswerError("A search goes round.");
    path = bundle.next;
  }
  return resources;
}

const pathOf = (type: string, parameters: [string, string][]) => `${type}?${new URLSearchParams(parameters)}`;

type Bundle = { resources: unknown[]; next: string | undefined };

function readBundle(data: unknown): Bundle {
  const { resourceType, entry, link } = fields(data);
  if (resourceType !== "Bundle") throw new UnreadableAnswerError("A FHIR search answered without a Bundle.");
  return {
    resources: list(entry).map((one) => fields(one).resource),
    next: nextPath(list(link).find((one) => fields(one).relation === "next")),
  };
}

// Only what follows the passthrough's root is taken, so that no answer can send the key to another host.
function nextPath(link: unknown): string | undefined {
  if (link === undefined) return undefined;
  const { url } = fields(link);
  const path = typeof url === "string" ? /(?:^|\/fhir\/)([A-Za-z]+\?[^#]+)$/.exec(url)?.[1] : undefined;
  if (!path) throw new UnreadableAnswerError("A FHIR search has more and does not say where.");
  return path;
}

const fields = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
