import type * as z from "zod/mini";
import type { Permission } from "#domain/roles.ts";

/** Who may ask for a route: whoever can reach it, or who has a permission. */
export type RouteRule = "open" | Permission;

/** A status of a success, what it means, and the schema of its JSON; without one it has no body. */
type Answer = [status: number, means: string, json?: z.ZodMiniType];

/** One route of the interface. */
export type Route = {
  may: RouteRule;
  /** One line. */
  summary: string;
  query?: z.ZodMiniType;
  body?: z.ZodMiniType;
  /** Takes an `Idempotency-Key`. */
  once?: boolean;
  /** The schema of the JSON that comes with 200, another media type that does, or each status of a success. */
  answers: z.ZodMiniType | string | Answer[];
};

/** What a route may answer, status by status. */
export function answersOf({ answers, summary }: Pick<Route, "answers" | "summary">): Answer[] {
  if (Array.isArray(answers)) return answers;
  return [typeof answers === "string" ? [200, summary] : [200, summary, answers]];
}
