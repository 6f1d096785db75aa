import { Refusal } from "#bff/problems/refusal.ts";
import type { Span } from "#bff/times/calendar/appointments-in-span.ts";

const longestSpanMs = 31 * 86_400_000;

/** A span of at most 31 days; throws a Refusal, `invalid-fields`, for any other. */
export function readSpan({ from, to }: { from: string; to: string }): Span {
  const span = { from: new Date(from), to: new Date(to) };
  const length = span.to.getTime() - span.from.getTime();
  if (length > 0 && length <= longestSpanMs) return span;
  const message = length > 0 ? "must be at most 31 days after from" : "must be after from";
  throw new Refusal("invalid-fields", { errors: [{ field: "to", message }] });
}
