import type { Seal } from "#bff/secrets/seal.ts";
import type { Intent } from "./intent.ts";
import type { IntentBody } from "./ledger-request.ts";

/** What an open intent asks for; undefined when it was sealed under another secret. */
export function openBody(seal: Seal, { key, sealedBody }: Intent): IntentBody | undefined {
  try {
    return JSON.parse(seal.open(sealedBody ?? new Uint8Array(), key)) as IntentBody;
  } catch {
    return undefined;
  }
}
