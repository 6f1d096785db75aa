import { describe, expect, it, onTestFinished } from "vitest";
import { openSignIn } from "#bff/staff/sign-in.ts";
import { openPostgres } from "#lib/database/postgres.ts";
import { emptyPostgresUrl } from "#testing/databases.ts";
import { runStaff } from "#testing/run-staff.ts";

const email = "noor@clinic.example";
const add = ["add", email, "--name", "Noor", "--role", "admin"];
const password = "correct horse battery";

describe("npm run staff", () => {
  it("makes the first account of a clinic, gives it another password, and shuts it", async () => {
    const url = await emptyPostgresUrl();
    const settings = { DATABASE_URL: url };
    const run = (args: string[], typed?: string) => runStaff(args, { settings, password: typed });
    const database = openPostgres(url);
    onTestFinished(() => database.close());
    expect(await run(add, password)).toEqual({ code: 0, text: `${email} can sign in.\n` });
    const door = await openSignIn({ database, secret: "a secret", isDemo: false });
    expect((await door.begin({ email, password })).staff).toMatchObject({ name: "Noor", role: "admin" });

    expect(await run(add, password)).toMatchObject({ code: 1, text: expect.stringContaining("already") });
    expect(await run(["reset", email], "another password")).toMatchObject({ code: 0 });
    await expect(door.begin({ email, password })).rejects.toMatchObject({ code: "wrong-credentials" });
    const { cookies } = await door.begin({ email, password: "another password" });
    expect(await run(["disable", email])).toMatchObject({ code: 0 });
    expect(await door.read(cookies[0]?.split(";")[0])).toBeUndefined();
  });

  it.each([
    ["a short password", add, "short", "12 to 128 characters"],
    ["a password that is easy to guess", add, "noor@clinic.example", "too easy to guess"],
    [
      "a role that there is not",
      ["add", email, "--name", "Noor", "--role", "owner"],
      password,
      "How to use it",
    ],
    ["a password among its arguments", [...add, "--password", password], "", "How to use it"],
    ["nobody's address", ["reset", email], password, "has no account"],
    ["nothing", [], "", "How to use it"],
  ])("changes nothing for %s, and says so in a sentence", async (_, args, typed, sentence) => {
    const settings = { DATABASE_URL: await emptyPostgresUrl() };
    const { code, text } = await runStaff(args, { settings, password: typed });
    expect(code).toBe(1);
    expect(text).toContain(sentence);
    expect(text).not.toMatch(/\n +at /);
  });
});
