import { createHmac } from "node:crypto";

const hmac = (secret: string, text: string) => createHmac("sha256", secret).update(text).digest("hex");

/** The headers that prove a delivery's sender: over the time and the body, and, as older receivers expect, over the body alone. */
export function signDelivery(body: string, secret: string, at: Date): Record<string, string> {
  const seconds = Math.floor(at.getTime() / 1000);
  return {
    "X-Clinik-Signature-V2": `t=${seconds},v1=${hmac(secret, `${seconds}.${body}`)}`,
    "X-Clinik-Signature": hmac(secret, body),
    "X-Clinik-Timestamp": String(seconds),
  };
}
