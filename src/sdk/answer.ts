import type { Meta } from "../clinikapi/envelope.ts";
import type { ErrorIssue } from "../clinikapi/error.ts";
import { ClinikConnectionError, clinikError } from "./clinik-error.ts";
import { readText } from "./read-text.ts";

/** `meta` as far as the answer gave it; `status` is the HTTP status when it gave none. */
export type AnswerMeta = Partial<Meta> & Pick<Meta, "status">;

/** What a call resolves to: the resource, page or bundle, and what the answer said about itself. */
export type Answer<T> = { data: T; meta: AnswerMeta };

/** Unwraps a successful answer; throws the error that a refused one stands for. `now` is in milliseconds. */
export async function readAnswer(response: Response, now: number): Promise<Answer<unknown>> {
  const text = await readText(response);
  if (!response.ok) throw clinikError(refusal(response, parsed(text), now));
  const meta = metaFromHeaders(response);
  if (text === "") return { data: undefined, meta };
  const body = parsed(text);
  if (!isRecord(body)) throw new ClinikConnectionError("ClinikAPI's answer could not be read.");
  // Bare FHIR has no envelope around it.
  if ("resourceType" in body || !("data" in body)) return { data: body, meta };
  return { data: body.data, meta: isRecord(body.meta) ? { ...meta, ...body.meta } : meta };
}

function refusal(response: Response, body: unknown, now: number) {
  const fields = isRecord(body) ? body : {};
  return {
    status: response.status,
    code: textOf(fields.code) ?? "UNKNOWN",
    message: textOf(fields.error) ?? textOf(fields.message) ?? `ClinikAPI answered ${response.status}.`,
    requestId: textOf(fields.requestId) ?? response.headers.get("x-request-id") ?? undefined,
    issues: issuesOf(fields.issues ?? fields.issue),
    retryAfter: retryAfterSeconds(response.headers.get("retry-after"), now),
  };
}

function metaFromHeaders({ headers, status }: Response): AnswerMeta {
  const meta: AnswerMeta = { status };
  const text = (name: string) => headers.get(name) || undefined;
  const number = (name: string) => {
    const value = Number(text(name) ?? Number.NaN);
    return Number.isFinite(value) ? value : undefined;
  };
  return Object.assign(
    meta,
    defined({
      requestId: text("x-request-id"),
      timestamp: text("x-timestamp"),
      rateLimitTotal: number("x-ratelimit-limit"),
      rateLimitRemaining: number("x-ratelimit-remaining"),
      rateLimitReset: number("x-ratelimit-reset"),
    }),
  );
}

/** Retry-After is a number of seconds or an HTTP date. RFC 9110, section 10.2.3. */
function retryAfterSeconds(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

function issuesOf(issues: unknown): ErrorIssue[] {
  if (!Array.isArray(issues)) return [];
  return issues.filter(isRecord).map(({ code, diagnostics }) => ({
    severity: "error",
    code: textOf(code) ?? "unknown",
    diagnostics: textOf(diagnostics) ?? "",
  }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const defined = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
