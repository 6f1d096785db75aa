import { randomUUID } from "node:crypto";
import type { Hold, HoldList } from "#contract/holds.ts";
import { deskFetch } from "./sign-in.ts";

/** What the form of one desk does with holds at one of a clinic's servers. */
export function holdDesk(url: string, token = randomUUID()) {
  const send = (method: string, path: string, body?: object) =>
    deskFetch(`${url}/api/holds${path}`, {
      method,
      headers: { "hold-token": token, ...(body && { "content-type": "application/json" }) },
      ...(body && { body: JSON.stringify(body) }),
    });
  return {
    token,
    ask: (request: object) => send("POST", "", { token, ...request }),
    hold: async (request: object) => (await (await send("POST", "", { token, ...request })).json()) as Hold,
    release: () => send("DELETE", `/${token}`),
    /** What other desks hold. */
    others: async (span: { from: string; to: string }) =>
      ((await (await send("GET", `?${new URLSearchParams(span)}`)).json()) as HoldList).holds,
  };
}
