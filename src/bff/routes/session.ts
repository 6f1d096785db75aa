import { Hono } from "hono";
import { type DemoAccount, type Session, signInSchema, signOutQuerySchema } from "#contract/session.ts";
import { permissionsOf } from "#domain/roles.ts";
import { sendCookies } from "../auth/send-cookies.ts";
import type { SignedIn, SignIn } from "../auth/sign-in.ts";
import { isUnattended } from "../guards/is-unattended.ts";
import { readJson } from "./read-json.ts";
import { readQuery } from "./read-query.ts";

type SessionDesk = {
  clinic: Session["clinic"];
  signIn: SignIn;
  /** Offered to who is signed out. */
  demoAccounts?: DemoAccount[];
};

/** Signs in and out, and tells at whose desk the browser stands. */
export function sessionRoutes({ clinic, signIn, demoAccounts }: SessionDesk): Hono {
  const signedOut: Session = { clinic, ...(demoAccounts && { demoAccounts }) };
  const told = ({ staff, endsAt }: SignedIn): Session => ({
    clinic,
    staff,
    permissions: [...permissionsOf[staff.role]],
    endsAt: endsAt.toISOString(),
  });
  return new Hono()
    .get("/session", async (c) => {
      const signedIn = await signIn.read(c.req.header("cookie"), isUnattended(c));
      sendCookies(c, signedIn?.cookies ?? []);
      return c.json(signedIn ? told(signedIn) : signedOut);
    })
    .post("/session", async (c) => {
      const credentials = await readJson(c, signInSchema);
      const signedIn = await signIn.begin(credentials, c.req.header("cookie"));
      sendCookies(c, signedIn.cookies);
      return c.json(told(signedIn));
    })
    .delete("/session", async (c) => {
      const { everywhere } = readQuery(c, signOutQuerySchema);
      sendCookies(c, await signIn.end(c.req.header("cookie"), everywhere !== undefined));
      return c.json(signedOut);
    });
}
