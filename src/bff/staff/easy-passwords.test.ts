import { expect, it, onTestFinished } from "vitest";
import type { Problem } from "#contract/problem.ts";
import type { StaffAnswer } from "#contract/staff.ts";
import { demo, signIn } from "#testing/sign-in.ts";
import { startClinic } from "#testing/start-clinic.ts";

const code = async (answer: Response) => ((await answer.json()) as Problem).code;

const fine = "violet cactus under the stairs";

it.each(["            ", "Password2026!", "noor.haddad.1", "Frontdesk-2026", "demo clinic 1"])(
  "nobody gets the password %j, whoever gives it and wherever",
  async (easy) => {
    const clinic = await startClinic({ patients: 0 });
    onTestFinished(() => clinic.close());
    const sendAs = (cookie: string) => (path: string, method: string, body: object) =>
      fetch(`${clinic.url}/api/${path}`, {
        method,
        headers: { "content-type": "application/json", cookie },
        body: JSON.stringify(body),
      });
    const admin = sendAs(await signIn(clinic.url, demo.admin));
    const account = { name: "Noor Haddad", email: "noor@clinic.example", role: "receptionist" };

    expect(await code(await admin("staff", "POST", { ...account, password: easy }))).toBe("easy-password");
    const made = await admin("staff", "POST", { ...account, password: fine });
    const { id } = ((await made.json()) as StaffAnswer).account;
    const reset = (typed: string) => admin(`staff/${id}`, "PATCH", { newPassword: { typed } });
    expect(await code(await reset(easy))).toBe("easy-password");

    const noor = sendAs(await signIn(clinic.url, { email: account.email, password: fine }));
    const change = (next: string) => noor("session/password", "POST", { current: fine, next });
    expect(await code(await change(easy))).toBe("easy-password");
    expect((await change("eleven quiet lighthouses")).status).toBe(204);
  },
);
