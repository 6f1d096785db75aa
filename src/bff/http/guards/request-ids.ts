import { randomUUID } from "node:crypto";
import { requestId } from "hono/request-id";

/**
 * Names each request, in its answer and in the log. The name that a proxy has given is kept when it is hexadecimal, as
 * those of usual proxies are: anything else could be a word, and the log has room for none.
 */
export const requestIds = requestId({
  limitLength: 0,
  generator: (c) => {
    const given = c.req.header("x-request-id");
    return given && /^[0-9a-f-]{16,64}$/i.test(given) ? given : randomUUID();
  },
});
