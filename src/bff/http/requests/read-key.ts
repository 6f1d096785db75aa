import { Refusal } from "#bff/problems/refusal.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An `Idempotency-Key`, in lower case. Throws a Refusal, `invalid-key`, for what is no UUID. */
export function readKey(key: string | undefined): string {
  if (key !== undefined && uuid.test(key)) return key.toLowerCase();
  throw new Refusal("invalid-key", {
    errors: [{ field: "Idempotency-Key", message: "must be a UUID" }],
  });
}
