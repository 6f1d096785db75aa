import type { Seal } from "#bff/secrets/seal.ts";
import type { AnyIntent } from "./any-intent.ts";

/** What an open intent asks for; undefined when it was sealed under another secret. */
export function openBody(seal: Seal, { key, sealedBody }: Pick<AnyIntent, "key" | "sealedBody">): unknown {
  try {
    return JSON.parse(seal.open(sealedBody ?? new Uint8Array(), key)) as unknown;
  } catch {
    return undefined;
  }
}
