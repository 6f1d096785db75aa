import { hkdfSync } from "node:crypto";

/** A key of 32 bytes for one purpose, by HKDF-SHA-256: who has one of them has none of the others. */
export const derive = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", `frontdesk ${purpose}`, 32));
