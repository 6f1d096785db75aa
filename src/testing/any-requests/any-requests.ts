import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type * as z from "zod/mini";
import type { Route } from "#bff/http/table/route.ts";
import { routeTable } from "#bff/http/table/route-table.ts";
import { arbitraryOfSchema } from "../arbitrary-of-schema.ts";
import { encoded, values, words, wordsInAddress, wordsInHeader } from "./odd-words.ts";

/** A request as it goes over the wire: `path` with its query, as it is. */
export type AnyRequest = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string | undefined;
};

type Operation = Route & { method: string; path: string };

const operations = Object.entries<Route>(routeTable).map(([name, route]): Operation => {
  const [method = "", path = ""] = name.split(" ");
  return Object.assign({ method, path }, route);
});

const namesIn = (schema: z.ZodMiniType | undefined): string[] =>
  schema && "shape" in schema ? Object.keys(schema.shape as object) : [];

const joined = (pairs: string[][]) => pairs.map((pair) => pair.join("=")).join("&");

const pairsOf = (fields: unknown): string[][] =>
  Object.entries(fields as object).map(([name, each]) => [name, encoded(String(each))]);

/** Queries near what a route takes, and far from it. */
function queries({ query }: Operation): fc.Arbitrary<string> {
  const names = fc.oneof(fc.constantFrom(...namesIn(query), "q", "from", "__proto__", "%00"), wordsInAddress);
  const far = fc.array(fc.tuple(names, wordsInAddress), { maxLength: 4 });
  const near = query ? arbitraryOfSchema(query).map(pairsOf) : fc.constant<string[][]>([]);
  const both = fc.tuple(near, far).map((pairs) => pairs.flat());
  return fc.oneof(near, both, far).map((pairs) => (pairs.length === 0 ? "" : `?${joined(pairs)}`));
}

function bodies({ method, body }: Operation): fc.Arbitrary<string | undefined> {
  if (!body) return method === "GET" ? fc.constant(undefined) : fc.option(words, { nil: undefined });
  const near = arbitraryOfSchema(body) as fc.Arbitrary<object>;
  const field = fc.oneof(fc.constantFrom(...namesIn(body), "__proto__"), words);
  const spoilt = fc
    .tuple(near, field, values)
    .map(([fields, name, wrong]) => Object.fromEntries([...Object.entries(fields), [name, wrong]]));
  return fc.oneof(
    near.map((each) => JSON.stringify(each)),
    { weight: 3, arbitrary: spoilt.map((each) => JSON.stringify(each)) },
    values.map((each) => JSON.stringify(each) ?? ""),
    words,
  );
}

const headerNames = fc.constantFrom(
  ..."accept accept-encoding accept-language authorization content-type forwarded origin range".split(" "),
  ..."idempotency-key if-none-match last-event-id sec-fetch-site x-forwarded-for x-request-id".split(" "),
  ..."x-hold-token x-http-method-override x-clinik-signature-v2 x-unattended".split(" "),
);

const furtherHeaders = fc.dictionary(headerNames, wordsInHeader, { maxKeys: 3 });

const usualHeaders = (operation: Operation): Record<string, string> => ({
  ...(operation.body && { "content-type": "application/json" }),
  ...(operation.once && { "idempotency-key": randomUUID() }),
});

const elsewhere: fc.Arbitrary<AnyRequest> = fc.record({
  method: fc.constantFrom("GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE", "TRACE", "PROPFIND"),
  path: fc
    .tuple(fc.constantFrom("/", "/api/", "/oidc/start?to=", "/oidc/callback?", "/assets/"), wordsInAddress)
    .map((parts) => parts.join("")),
  headers: furtherHeaders,
});

/** Requests of every route, of which some are what it takes. `ids`: what may stand for an id that there is. */
export function anyRequests(ids: readonly string[]): fc.Arbitrary<AnyRequest> {
  const id = fc.oneof(fc.constantFrom(...ids), wordsInAddress);
  const of = (operation: Operation) =>
    fc.tuple(id, queries(operation), bodies(operation), fc.option(furtherHeaders)).map(
      ([named, query, body, further]): AnyRequest => ({
        method: operation.method,
        path: operation.path.replace(/:\w+/g, () => named) + query,
        headers: Object.assign(usualHeaders(operation), further),
        body,
      }),
    );
  return fc.oneof(
    { weight: 9, arbitrary: fc.oneof(...operations.map(of)) },
    { weight: 1, arbitrary: elsewhere },
  );
}

const fieldsOf = (schema: z.ZodMiniType | undefined) =>
  schema ? arbitraryOfSchema(schema) : fc.constant({});

/** What routes take and would carry out, about these people. */
export function rightRequests(people: Record<"patientId" | "practitionerId", string>) {
  const of = (operation: Operation): fc.Arbitrary<AnyRequest> => {
    const path = operation.path.replace(":id", people.patientId);
    return fc
      .tuple(fieldsOf(operation.query), fieldsOf(operation.body), fc.nat({ max: 20_000 }))
      .map(([query, body, hour]) => ({
        method: operation.method,
        path: `${path.replace(":key", randomUUID())}?${joined(pairsOf(within(query, people, hour)))}`,
        headers: usualHeaders(operation),
        body: operation.body && JSON.stringify(within(body, people, hour)),
      }));
  };
  return fc.oneof(...operations.map(of));
}

/** With these people and at that hour, wherever people and times are named. */
function within(fields: unknown, people: Record<string, string>, hour: number): Record<string, unknown> {
  const at = (hours: number) => new Date(Date.UTC(2031, 0, 1) + (hour + hours) * 3_600_000).toISOString();
  const known: Record<string, unknown> = { ...people, start: at(0), end: at(1), from: at(0), to: at(24) };
  const entries = Object.entries(fields as object).filter(([name]) => name !== "minutesDuration");
  return Object.fromEntries(entries.map(([name, each]) => [name, known[name] ?? each]));
}
