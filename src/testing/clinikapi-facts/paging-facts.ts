import { expect } from "vitest";
import { type Api, type Fact, type Fields, lagMs, search, searchIds } from "./fact.ts";

async function makeMany(api: Api, number: number) {
  const made: unknown[] = [];
  for (let index = 0; index < number; index += 1) {
    const body = { firstName: `Number${index}`, lastName: "Many" };
    made.push(((await api.call("POST", "/v1/patients", { body })).body["data"] as Fields)["id"]);
  }
  api.pass(lagMs);
  return made;
}

const pageOf = (length: number, counts: (string | undefined)[]): Fact => ({
  fact: `count ${counts.map((count) => count ?? "left out").join(", ")} is a page of ${length}`,
  source: "Service: paging",
  async holds(api) {
    await makeMany(api, 101);
    for (const count of counts) {
      const page = await search(api, "patients", count === undefined ? {} : { count });
      expect(page).toMatchObject({ total: 101, hasMore: true });
      expect(page.data).toHaveLength(length);
    }
  },
});

const walk = (
  what: string,
  query: Record<string, string>,
  between: (api: Api) => Promise<unknown>,
): Fact => ({
  fact: `pages follow each other to the last ${what}`,
  source: "Service: paging",
  async holds(api) {
    const made = await makeMany(api, 12);
    const seen: unknown[] = [];
    let page = await search(api, "patients", { ...query, count: "5" });
    seen.push(...page.data.map(({ id }) => id));
    while (page.hasMore) {
      await between(api);
      page = await search(api, "patients", { ...query, count: "5", cursor: page.cursor ?? "" });
      seen.push(...page.data.map(({ id }) => id));
    }
    expect(page.cursor).toBeNull();
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(made));
  },
});

async function startsAtTheBeginning(api: Api) {
  await makeMany(api, 3);
  const ids = await searchIds(api, "patients");
  for (const cursor of ["-1", "0", "next", "1e9", "99999999999999999999", "' or 1=1", "1_2", "\u{1F600}"]) {
    expect(await searchIds(api, "patients", { cursor })).toEqual(ids);
  }
}

/** How searches are read page by page. */
export const pagingFacts: Fact[] = [
  pageOf(20, [undefined, "0", "-5", "many", "2.5"]),
  pageOf(100, ["100", "101", "9999999999999999999999"]),
  pageOf(1, ["1"]),
  walk("one", {}, () => Promise.resolve()),
  walk("one of a search", { name: "many" }, () => Promise.resolve()),
  walk("while others are added", {}, (api) => makeMany(api, 1)),
  {
    fact: "a cursor is a positive number as text",
    source: "Service: paging",
    async holds(api) {
      await makeMany(api, 2);
      expect((await search(api, "patients", { count: "1" })).cursor).toMatch(/^[1-9]\d*$/);
    },
  },
  {
    fact: "any other cursor starts at the beginning",
    source: "Service: paging",
    holds: startsAtTheBeginning,
  },
];
