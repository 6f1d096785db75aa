import { expect, it } from "vitest";
import { createParts, openAll } from "./parts.ts";

function openTower(broken?: string) {
  const closed: string[] = [];
  const tower = openAll(async (parts) => {
    for (const name of ["ground", "middle", "top"]) {
      if (name === broken) throw new Error(`${name} does not stand`);
      parts.keep({ close: () => void closed.push(name) });
    }
    return { height: 3 };
  });
  return { tower, closed };
}

it("what stands on others is closed before them, and once", async () => {
  const { tower, closed } = openTower();
  const opened = await tower;
  expect(opened.height).toBe(3);
  await Promise.all([opened.close(), opened.close()]);
  expect(closed).toEqual(["top", "middle", "ground"]);
});

it("when one cannot be opened, those before it are closed", async () => {
  const { tower, closed } = openTower("top");
  await expect(tower).rejects.toThrow("top does not stand");
  expect(closed).toEqual(["middle", "ground"]);
});

it("one that cannot be closed keeps none of the others open", async () => {
  const { tower, closed } = openTower();
  const parts = createParts();
  parts.keep(await tower);
  parts.keep({
    close() {
      throw new Error("it is stuck");
    },
  });
  await expect(parts.close()).rejects.toThrow("it is stuck");
  expect(closed).toEqual(["top", "middle", "ground"]);
});
