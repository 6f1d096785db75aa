import type { Credentials, Session } from "#contract/session.ts";
import { requestJson } from "./request-json.ts";

/** Signs in at this browser. */
export const signIn = (credentials: Credentials): Promise<Session> =>
  requestJson("/api/session", { method: "POST", body: credentials });

/** Signs out of this browser, or `everywhere`. */
export const signOut = (everywhere = false): Promise<Session> =>
  requestJson(`/api/session${everywhere ? "?everywhere" : ""}`, { method: "DELETE" });
