import { createHmac, timingSafeEqual } from "node:crypto";

/** Deliveries older than this, or from the future by as much, may be replays. */
const windowSeconds = 300;

/**
 * Whether `X-Clinik-Signature-V2`, which reads `t=<seconds>,v1=<hex HMAC-SHA-256 of "<t>.<body>">`, was made with the
 * secret for this body within the last five minutes. `now` is in milliseconds.
 */
export function verifySignature(
  header: string | undefined,
  body: Uint8Array,
  { secret, now }: { secret: string; now: number },
): boolean {
  const [, seconds, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? "") ?? [];
  if (!seconds || !given || Math.abs(now / 1000 - Number(seconds)) > windowSeconds) return false;
  const expected = createHmac("sha256", secret).update(`${seconds}.`).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(given, "hex"));
}
