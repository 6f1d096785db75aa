import type { Context, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { Logger } from "pino";
import { answersOf } from "#bff/http/table/route.ts";
import { routeOf } from "#bff/http/table/route-table.ts";
import { problemAnswer } from "#contract/answers/problem-answer.ts";

/** A route answers otherwise than the table says. */
class UndescribedAnswerError extends Error {
  override name = "UndescribedAnswerError";
}

/**
 * Holds every answer against what the table says of its route; one that is otherwise becomes an error, and the log says
 * where it is wrong, without a value of it. For development and tests.
 */
export const checkAnswers =
  (logger: Pick<Logger, "error">): MiddlewareHandler =>
  async (c, next) => {
    await next();
    const matched = matchedRoutes(c).find(({ method, path }) => method !== "ALL" && path.startsWith("/api/"));
    const name = matched && `${matched.method} ${matched.path}`;
    const route = name && routeOf(name);
    if (!route) return;
    const wrong = c.res.ok
      ? await wrongIn(c, answersOf(route))
      : await wrongIn(c, [[c.res.status, "", problemAnswer]]);
    if (wrong === undefined) return;
    logger.error({ route: name, status: c.res.status, wrong }, "answers otherwise than described");
    throw new UndescribedAnswerError();
  };

async function wrongIn(c: Context, answers: ReturnType<typeof answersOf>): Promise<string | undefined> {
  const answer = answers.find(([status]) => status === c.res.status);
  if (!answer) return "a status that it does not have";
  const [, , schema] = answer;
  if (!schema) return undefined;
  const result = schema.safeParse(await c.res.clone().json());
  if (result.success) return undefined;
  const places = result.error.issues.map(({ path, ...issue }) =>
    [path.join("."), issue.code, ...(issue.code === "unrecognized_keys" ? issue.keys : [])].join(" "),
  );
  return places.join(", ");
}
