import { bodyLimit } from "hono/body-limit";
import { Refusal } from "#bff/problems/refusal.ts";

/** The most that ClinikAPI itself reads. */
const megabyte = 1_048_576;

/** Refuses a body of more than 1 MiB, read no further than that. */
export const limitBody = bodyLimit({
  maxSize: megabyte,
  onError: () => {
    throw new Refusal("too-large", {
      errors: [{ field: "body", message: "must have at most 1048576 bytes" }],
    });
  },
});
