import type { Problem, ProblemCode } from "#contract/problem.ts";
import type { Refusal } from "./refusal.ts";

const titles: Record<ProblemCode, string> = {
  "invalid-json": "The body is not JSON.",
  "invalid-key": "The Idempotency-Key header must be a UUID.",
  "invalid-signature": "The delivery is not signed by ClinikAPI.",
  unauthenticated: "Nobody is signed in.",
  "wrong-credentials": "The e-mail address or the password is wrong.",
  forbidden: "This account may not do this.",
  "too-many-attempts": "There were too many attempts to sign in.",
  "too-many-requests": "There were too many requests.",
  "not-found": "There is nothing at this address.",
  "address-in-use": "This e-mail address has an account already.",
  "own-account": "Nobody may shut out or demote themselves.",
  "last-admin": "Somebody has to be left who may keep accounts.",
  "time-taken": "This time is taken.",
  "booking-in-flight": "This booking is under way; ask for its state in a moment.",
  "changed-meanwhile": "It is not any more what it was taken to be.",
  "too-many-open": "Too much that this account has asked the desk for is still open.",
  "too-large": "The body is too large.",
  "unsupported-media-type": "The body must be application/json.",
  "invalid-fields": "Some fields are not valid.",
  "already-registered": "The clinic's records have somebody of this name, birth date and phone.",
  "key-reused": "This Idempotency-Key belongs to another booking.",
  "cross-site": "Requests from other sites are refused.",
  "other-host":
    "Frontdesk is not at this address. Whoever runs it sets PUBLIC_URL to the one that browsers use.",
  "easy-password": "This password is too easy to guess.",
  internal: "Something went wrong in Frontdesk.",
  unavailable: "Frontdesk cannot reach its database.",
  "upstream-refused": "The clinic's records refused this.",
  "upstream-unavailable": "The clinic's records cannot be reached.",
  "upstream-busy": "The clinic's records are busy.",
};

/** The RFC 9457 problem document that tells of a refusal. */
export function problemDocument({ code, status, details }: Refusal, requestId: string): Problem {
  return { type: `urn:frontdesk:problem:${code}`, title: titles[code], status, code, requestId, ...details };
}
