import { describe, expect, it } from "vitest";
import { everyPage } from "./every-page.ts";

/** A search of one row a page; `next` says after how many pages where the next one is. */
function searchWith(next: (pages: number) => string | undefined) {
  let pages = 0;
  return {
    search: async () => {
      pages += 1;
      const cursor = next(pages);
      return { data: { data: [pages], hasMore: cursor !== undefined, cursor } };
    },
    asked: () => pages,
  };
}

describe("a list of the clinic's records", () => {
  it("is read to its end by whoever asks for it", async () => {
    const { search } = searchWith((pages) => (pages < 50 ? `after ${pages}` : undefined));
    expect(await everyPage(search)).toHaveLength(50);
  });

  it.each<[string, (pages: number) => string, number]>([
    ["lead to themselves", () => "here", 2],
    ["never end", (pages) => `after ${pages}`, 50],
  ])("keeps nobody waiting when its pages %s", async (_, next, most) => {
    const { search, asked } = searchWith((pages) => (pages < 1000 ? next(pages) : undefined));
    await expect(everyPage(search)).rejects.toThrow("did not come to an end");
    expect(asked()).toBe(most);
  });
});
