import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { findFaults, hear } from "#testing/passive-rules.ts";
import { expect, test } from "../story.ts";

const web = join(import.meta.dirname, "../../dist/web");

type Person = { firstName: string; lastName: string; phone?: string };

test("whoever reads all that a browser may load finds no patient, no key and nothing that a scanner reports", async ({
  frontdesk,
}) => {
  const entries = await readdir(web, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(web.length))
    .filter((path) => !path.startsWith("/.vite/"));
  expect(paths.length).toBeGreaterThan(20);
  const answers = await Promise.all(
    paths.map(async (path) => hear(frontdesk.url + path, await fetch(frontdesk.url + path))),
  );
  const secrets = await secretsOf(frontdesk.sandboxUrl);
  for (const answer of answers) {
    const found = secrets.filter((secret) => answer.body.includes(secret));
    const { url, status } = answer;
    expect({ url, status, found, faults: findFaults(answer, false) }).toEqual({
      url,
      status: 200,
      found: [],
      faults: [],
    });
  }
});

/** Names and phones of patients of the demo clinic, and what every key begins with. */
async function secretsOf(sandboxUrl: string): Promise<string[]> {
  const answer = await fetch(`${sandboxUrl}/v1/patients?count=50`, {
    headers: { "x-api-key": "clk_test_sandbox" },
  });
  const { data } = ((await answer.json()) as { data: { data: Person[] } }).data;
  expect(data).toHaveLength(50);
  const words = data.flatMap(({ firstName, lastName, phone }) => [`${firstName} ${lastName}`, phone]);
  return ["clk_", ...words.filter((word) => word !== undefined)];
}
