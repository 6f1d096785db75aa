import { isUnattended } from "#client/tab/attendance.ts";
import { sessionEndTeller } from "#client/tab/session-end.ts";
import type { Problem } from "#contract/problem.ts";
import { unattendedHeader } from "#contract/unattended.ts";
import { noteServerTime } from "#lib/clock/server-clock.ts";
import { serverTimeHeader } from "#lib/clock/server-time-header.ts";
import { ApiProblem } from "./api-problem.ts";

type JsonRequest = {
  method?: "GET" | "POST" | "PATCH" | "DELETE";
  headers?: Record<string, string>;
  body?: unknown;
  signal?: AbortSignal;
  /** Goes on though the page is left. */
  keepalive?: boolean;
};

/** Longest time that a person is left without an answer, in milliseconds. */
const patienceMs = 20_000;

/**
 * Asks Frontdesk's server and answers the JSON body of a success. Throws an {@link ApiProblem} for everything else, and
 * the abort's own reason when `signal` was aborted.
 */
export async function requestJson<T>(path: string, request: JsonRequest = {}): Promise<T> {
  const patience = patienceWith(request.signal);
  try {
    return await readAnswer<T>(path, request, patience.signal);
  } finally {
    patience.end();
  }
}

async function readAnswer<T>(path: string, request: JsonRequest, patience: AbortSignal): Promise<T> {
  const tellSessionEnd = sessionEndTeller();
  const sentAt = Date.now();
  const response = await ask(path, request, patience);
  const told = response.headers.get(serverTimeHeader);
  if (told !== null) noteServerTime(Number(told), { sentAt, heardAt: Date.now() });
  if (response.status === 204) return undefined as T;
  const body: unknown = await response.json().catch((cause: unknown) => {
    request.signal?.throwIfAborted();
    throw new ApiProblem("not-understood", undefined, { cause });
  });
  if (response.ok) return body as T;
  if (isProblem(body) && body.code === "unauthenticated") tellSessionEnd();
  if (isProblem(body)) throw new ApiProblem(body.code, body);
  throw new ApiProblem("not-understood");
}

async function ask(path: string, request: JsonRequest, patience: AbortSignal): Promise<Response> {
  const { method = "GET", headers, body, signal, keepalive } = request;
  try {
    return await fetch(path, {
      method,
      keepalive,
      headers: {
        accept: "application/json",
        ...(isUnattended() && { [unattendedHeader]: "1" }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: patience,
    });
  } catch (cause) {
    signal?.throwIfAborted();
    throw new ApiProblem("offline", undefined, { cause });
  }
}

/** Aborts with `signal`, or after a while. Browsers of the last years that clinics have know no AbortSignal.any. */
function patienceWith(signal: AbortSignal | undefined): { signal: AbortSignal; end: () => void } {
  const patience = new AbortController();
  const follow = () => patience.abort(signal?.reason);
  const timer = setTimeout(() => patience.abort(), patienceMs);
  signal?.addEventListener("abort", follow);
  if (signal?.aborted) follow();
  const end = () => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", follow);
  };
  return { signal: patience.signal, end };
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === "object" && body !== null && "code" in body && "status" in body;
