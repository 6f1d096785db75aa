import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { allFacts } from "#testing/clinikapi-facts/all-facts.ts";
import { type StartedApi, startApi } from "#testing/clinikapi-facts/start-api.ts";
import { databaseKinds } from "#testing/databases.ts";

describe.each(databaseKinds)("what is documented of ClinikAPI is true of the sandbox on %s:", (kind) => {
  let api: StartedApi;
  beforeAll(async () => {
    api = await startApi(kind);
  });
  beforeEach(() => api.reset());
  afterAll(() => api.close());

  it.each(allFacts)("$fact ($source)", async ({ holds }) => {
    await expect(holds(api)).resolves.toBeUndefined();
  });
});
