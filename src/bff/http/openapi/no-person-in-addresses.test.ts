import { expect, it } from "vitest";
import * as z from "zod";
import type { Route } from "#bff/http/table/route.ts";
import { routeTable } from "#bff/http/table/route-table.ts";

// Ids, times, numbers and words of the clinic's own lists: nothing that says who somebody is.
const impersonal = new Set(
  "from to practitionerId patientId specialty minutes start end status after at except intent count cursor before action outcome staffId role everywhere appointmentId day days id ids within about address until since page".split(
    " ",
  ),
);

it("no route takes anything in its address that says who somebody is, since addresses are written down on the way", () => {
  const taken = Object.entries<Route>(routeTable).flatMap(([route, { query }]) => {
    const schema =
      query && (z.toJSONSchema(query, { io: "input", unrepresentable: "any" }) as { properties?: object });
    return Object.keys(schema?.properties ?? {}).map((name) => ({ route, name }));
  });
  expect(taken.length).toBeGreaterThan(10);
  expect(taken.filter(({ name }) => !impersonal.has(name))).toEqual([]);
});
