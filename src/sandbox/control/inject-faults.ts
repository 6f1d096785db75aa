import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context, Next } from "hono";
import { createMiddleware } from "hono/factory";
import { type ErrorCode, errorStatus } from "#clinikapi/error.ts";
import type { SandboxEnv } from "#sandbox/http/sandbox-env.ts";
import { SandboxError } from "#sandbox/http/sandbox-error.ts";
import { errorBody } from "../http/answer-error.ts";
import type { Fault } from "./fault.ts";
import type { FaultList } from "./fault-list.ts";

/** Lets the faults that were asked for befall requests. `closing` ends every wait when the sandbox stops. */
export const injectFaults = (faults: FaultList, closing: AbortSignal) =>
  createMiddleware<SandboxEnv>(async (c, next) => {
    const fault = faults.take(c.req.method, c.req.path);
    return fault ? suffer(fault, { c, next, closing }) : next();
  });

type Call = { c: Context<SandboxEnv>; next: Next; closing: AbortSignal };

async function suffer(fault: Fault, call: Call): Promise<Response | undefined> {
  const { c, next } = call;
  // The body has to be here before the caller has gone.
  await c.req.arrayBuffer();
  switch (fault.mode) {
    case "fail-before":
      return failure(fault, c);
    case "fail-after":
      await next();
      return replace(c, failure(fault, c));
    case "reset-before":
      return reset(c);
    case "reset-after":
      await next();
      return replace(c, reset(c));
    case "hang-before":
      return (await callerLeaves(call, fault.delayMs)) ? reset(c) : failure(fault, c);
    case "hang-after":
      await next();
      return (await callerLeaves(call, fault.delayMs)) ? replace(c, reset(c)) : undefined;
    default:
      if (!(await passes(fault.delayMs ?? 0, call.closing))) return reset(c);
      await next();
      return undefined;
  }
}

// An answer that is there already keeps its headers unless it is taken away first.
function replace(c: Context<SandboxEnv>, answer: Response): undefined {
  c.res = undefined;
  c.res = answer;
}

function failure({ status }: Fault, c: Context<SandboxEnv>): Response {
  const codes = Object.entries(errorStatus) as [ErrorCode, number][];
  const code = codes.find(([, each]) => each === status)?.[0] ?? "INTERNAL_ERROR";
  const headers = { "x-request-id": c.get("requestId"), ...(status === 429 ? { "retry-after": "1" } : {}) };
  return Response.json(errorBody(new SandboxError(code), c.get("requestId")), { status, headers });
}

function reset(c: Context<SandboxEnv>): Response {
  const socket = c.env?.incoming?.socket;
  if (!socket) return new Response(null, { status: 500 });
  if ("resetAndDestroy" in socket) socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}

/** Waits until the caller has gone, which is `true`, or `delayMs` have passed. */
function callerLeaves({ c, closing }: Call, delayMs: number | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = delayMs === undefined ? undefined : setTimeout(() => resolve(false), delayMs);
    const leave = () => {
      clearTimeout(timer);
      resolve(true);
    };
    c.env?.outgoing?.once("close", leave);
    closing.addEventListener("abort", leave, { once: true });
  });
}

/** Waits, and says whether the time has passed rather than the sandbox been stopped. */
function passes(delayMs: number, closing: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), delayMs);
    const stop = () => {
      clearTimeout(timer);
      resolve(false);
    };
    closing.addEventListener("abort", stop, { once: true });
  });
}
