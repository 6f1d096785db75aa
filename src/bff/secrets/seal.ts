import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { derive } from "./derive.ts";

/** Encrypts what a row must keep for a while, and reads it again. `context` binds the text to its row. */
export type Seal = {
  close(text: string, context: string): Uint8Array;
  open(sealed: Uint8Array, context: string): string;
  /** The same for the same text, and of no use to who does not have the secret. */
  digest(text: string): Uint8Array;
};

const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM under a key derived from `secret` by HKDF-SHA-256. Sealed: 12 bytes nonce, 16 bytes tag, ciphertext. */
export function createSeal(secret: string): Seal {
  const key = derive(secret, "seal");
  const digestKey = derive(secret, "digest");
  return {
    digest: (text) => createHmac("sha256", digestKey).update(text).digest(),
    close(text, context) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(context));
      const ciphertext = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      })
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      const ciphertext = bytes.subarray(nonceBytes + tagBytes);
      return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString("utf8");
    },
  };
}
