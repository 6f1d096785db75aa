import { type Answer, readAnswer } from "./answer.ts";
import { ClinikConnectionError, ClinikTimeoutError } from "./clinik-error.ts";
import { realTiming, retrying, type Timing } from "./retry.ts";

/** How one call differs from the client's ways. */
export type CallOptions = {
  /** Gives the call up; it then rejects with the signal's reason. Whether a write was carried out is unknown. */
  signal?: AbortSignal;
  /**
   * How often to try again. A write is tried again only when this asks for it: after an answer that was lost, the
   * second attempt can store a second resource.
   */
  retries?: number;
};

export type Call = { method: string; path: string; body?: unknown; options?: CallOptions | undefined };

/** Sends one call and unwraps its answer. `path` begins with `/v1/` or `/health`. */
export type Transport = (call: Call) => Promise<Answer<unknown>>;

export type TransportOptions = { apiKey: string; baseUrl: string; timeout: number; retries: number };

/** Makes the function that all of a client's calls go through. `timeout` is in milliseconds, for each attempt. */
export function createTransport(options: TransportOptions, timing: Timing = realTiming): Transport {
  // fetch would name an unusable key in the text of its error.
  if (!/^[\x21-\x7e]+$/.test(options.apiKey)) throw new TypeError("The API key is missing or malformed.");
  const base = baseOf(options.baseUrl);
  return (call) => {
    const retries = call.options?.retries ?? (call.method === "GET" ? options.retries : 0);
    const signal = call.options?.signal;
    const json = call.body === undefined ? undefined : JSON.stringify(call.body);
    return retrying(() => attempt(call, json, { ...options, base }), { retries, signal }, timing);
  };
}

function baseOf(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new TypeError("The base URL must be an http or https address without credentials, query and hash.");
  }
  return url.href.replace(/\/+$/, "");
}

async function attempt(
  { method, path, options }: Call,
  json: string | undefined,
  { apiKey, base, timeout }: TransportOptions & { base: string },
): Promise<Answer<unknown>> {
  const limit = AbortSignal.timeout(timeout);
  const signal = options?.signal;
  try {
    const response = await fetch(base + path, {
      method,
      headers: {
        "x-api-key": apiKey,
        accept: "application/json, application/fhir+json",
        ...(json === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(json === undefined ? {} : { body: json }),
      // Following a redirect would hand the key to whatever address it names.
      redirect: "manual",
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    return await readAnswer(response, Date.now());
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (limit.aborted) throw new ClinikTimeoutError(`ClinikAPI did not answer within ${timeout} ms.`);
    // A failed fetch, and a body that breaks off, are TypeErrors.
    if (error instanceof TypeError)
      throw new ClinikConnectionError("ClinikAPI could not be reached.", { cause: error });
    throw error;
  }
}
