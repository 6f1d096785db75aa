import { answerFacts } from "./answer-facts.ts";
import type { Fact, Fields } from "./fact.ts";
import { keyFacts } from "./key-facts.ts";
import { pagingFacts } from "./paging-facts.ts";
import { rateFacts } from "./rate-facts.ts";
import { resourceFacts } from "./resource-facts.ts";
import { schedulingFacts } from "./scheduling-facts.ts";
import type { Between, Planted } from "./start-api.ts";

/** `untrue` are the facts of which at least one is no longer true. */
export type PlantedFault = Planted & { name: string; untrue: Fact[] };

/** Changes what is said: the status, headers and the parsed body. */
const saying =
  (change: (body: Fields, response: Response, request: Request) => Response | Fields | undefined): Between =>
  async (request, next) => {
    const response = await next(request);
    const text = await response.text();
    const changed = text.startsWith("{") ? change(JSON.parse(text) as Fields, response, request) : undefined;
    if (changed instanceof Response) return changed;
    const body = changed === undefined ? text : JSON.stringify(changed);
    return new Response(response.status === 204 ? null : body, response);
  };

/** Changes what is heard: the address and the headers. */
const hearing =
  (change: (url: URL, headers: Headers) => void): Between =>
  async (request, next) => {
    const url = new URL(request.url);
    const headers = new Headers(request.headers);
    change(url, headers);
    const body = ["GET", "DELETE"].includes(request.method) ? undefined : await request.text();
    return next(new Request(url, { method: request.method, headers, body }));
  };

const asAnotherKey = (from: string, to: string) =>
  hearing((_, headers) => {
    if (headers.get("x-api-key") === from) headers.set("x-api-key", to);
  });

const without = (body: Fields, name: string) =>
  Object.fromEntries(Object.entries(body).filter(([field]) => field !== name));

const pageOf = (body: Fields) => body["data"] as Fields | undefined;

function idempotent(): Between {
  const answers = new Map<string, Response>();
  return async (request, next) => {
    const key = request.headers.get("idempotency-key");
    const known = key === null ? undefined : answers.get(key);
    if (known) return known.clone();
    const answer = await next(request);
    if (key !== null) answers.set(key, answer.clone());
    return answer;
  };
}

const retrying: Between = async (request, next) => {
  if (request.method === "POST") await next(request.clone());
  return next(request);
};

/** Ways in which a server could differ from what is documented; the facts have to tell each of them. */
export const plantedFaults: PlantedFault[] = [
  { name: "answers without meta", untrue: answerFacts, between: saying((body) => without(body, "meta")) },
  {
    name: "repeats the body in errors",
    untrue: answerFacts,
    between: async (request, next) => {
      const heard = await request.clone().text();
      return saying((body) => ("error" in body ? { ...body, error: heard } : undefined))(request, next);
    },
  },
  {
    name: "tells errors in another shape",
    untrue: answerFacts,
    between: saying((body, { ok }) => (ok ? undefined : without(body, "issues"))),
  },
  {
    name: "does not clamp count",
    untrue: pagingFacts,
    between: hearing((url) => {
      if (Number(url.searchParams.get("count")) > 100) url.searchParams.delete("count");
    }),
  },
  {
    name: "skips a row between pages",
    untrue: pagingFacts,
    between: hearing((url) => {
      const cursor = url.searchParams.get("cursor");
      if (cursor?.match(/^\d+$/)) url.searchParams.set("cursor", String(Number(cursor) + 1));
    }),
  },
  {
    name: "never has more pages",
    untrue: pagingFacts,
    between: saying((body) => {
      const page = pageOf(body);
      return page && "hasMore" in page
        ? { ...body, data: { ...page, hasMore: false, cursor: null } }
        : undefined;
    }),
  },
  { name: "finds at once", untrue: schedulingFacts, searchLagMs: 0 },
  { name: "finds too late", untrue: schedulingFacts, searchLagMs: 11_000 },
  {
    name: "accepts method override",
    untrue: answerFacts,
    between: hearing((_, headers) => headers.delete("x-http-method")),
  },
  { name: "carries out every POST twice", untrue: schedulingFacts, between: retrying },
  { name: "is idempotent", untrue: schedulingFacts, between: idempotent() },
  { name: "mixes tenants", untrue: keyFacts, between: asAnotherKey("clk_test_other", "clk_test_sandbox") },
  {
    name: "lets a reading key write",
    untrue: keyFacts,
    between: asAnotherKey("clk_test_read", "clk_test_sandbox"),
  },
  {
    name: "does not say when to come back",
    untrue: rateFacts,
    between: saying((body, response) => {
      response.headers.delete("retry-after");
      return body;
    }),
  },
  {
    name: "answers DELETE with a body",
    untrue: resourceFacts,
    between: async (request, next) => {
      const response = await next(request);
      return response.status === 204 ? Response.json({ data: {} }) : response;
    },
  },
  {
    name: "escapes markup",
    untrue: resourceFacts,
    between: saying((body) => JSON.parse(JSON.stringify(body).replaceAll("<", "&lt;")) as Fields),
  },
  {
    name: "filters appointments by practitioner",
    untrue: schedulingFacts,
    between: saying((body, _, request) => {
      const practitionerId = new URL(request.url).searchParams.get("practitionerId");
      const page = pageOf(body);
      if (practitionerId === null || !Array.isArray(page?.["data"])) return undefined;
      const data = (page["data"] as Fields[]).filter((each) => each["practitionerId"] === practitionerId);
      return { ...body, data: { ...page, data } };
    }),
  },
  {
    name: "answers PATCH with the change alone",
    untrue: resourceFacts,
    between: async (request, next) => {
      const change = await request.clone().text();
      const response = await next(request);
      if (request.method !== "PATCH" || !response.ok || !change.startsWith("{")) return response;
      return saying((body) => ({ ...body, data: JSON.parse(change) as Fields }))(
        request,
        async () => response,
      );
    },
  },
];
