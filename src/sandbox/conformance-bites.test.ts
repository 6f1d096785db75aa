import { describe, expect, it } from "vitest";
import type { Fact } from "#testing/clinikapi-facts/fact.ts";
import { type PlantedFault, plantedFaults } from "#testing/clinikapi-facts/planted-faults.ts";
import { type StartedApi, startApi } from "#testing/clinikapi-facts/start-api.ts";

describe("the facts tell a server that", () => {
  it.each(plantedFaults)("$name", async (planted) => {
    expect(await firstUntrue(planted)).toBeDefined();
  });
});

async function firstUntrue(planted: PlantedFault): Promise<Fact | undefined> {
  const api = await startApi("pglite", planted);
  try {
    for (const fact of planted.untrue) {
      await api.reset();
      if (!(await isTrue(fact, api))) return fact;
    }
    return undefined;
  } finally {
    await api.close();
  }
}

async function isTrue({ holds }: Fact, api: StartedApi): Promise<boolean> {
  try {
    await holds(api);
    return true;
  } catch {
    return false;
  }
}
