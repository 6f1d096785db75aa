import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { derive } from "#bff/secrets/derive.ts";
import { canonicalFacts, type StampedFacts } from "./audit-row.ts";

/** What only Frontdesk can write: with the database alone nobody makes a stamp, a link or the code of a head. */
export type AuditKey = {
  /** Which secret this key comes of, without telling it. */
  name: string;
  /** Another one each time: one that is copied is found. */
  stamp(facts: StampedFacts): Uint8Array;
  isStamp(stamp: Uint8Array, facts: StampedFacts): boolean;
  /** Binds a row to its place in the chain and to all rows before it. */
  link(place: { previous: Uint8Array; sequence: number }, row: string): Uint8Array;
  head(head: { sequence: number; link: Uint8Array; unstampedUntil: number }): Uint8Array;
};

const nonceBytes = 8;

/** HMAC-SHA-256 under keys derived from `secret` by HKDF-SHA-256. */
export function createAuditKey(secret: string): AuditKey {
  const keyed = (purpose: string) => {
    const key = derive(secret, `audit ${purpose}`);
    return (...parts: (string | Uint8Array)[]) => {
      const hmac = createHmac("sha256", key);
      for (const part of parts) hmac.update(part);
      return hmac.digest();
    };
  };
  const [name, stamp, link, head] = [keyed("name"), keyed("stamp"), keyed("link"), keyed("head")];
  const stampWith = (nonce: Uint8Array, facts: StampedFacts) =>
    Buffer.concat([nonce, stamp(nonce, canonicalFacts(facts))]);
  return {
    name: name().toString("hex").slice(0, 16),
    stamp: (facts) => stampWith(randomBytes(nonceBytes), facts),
    isStamp: (known, facts) => isEqual(known, stampWith(known.subarray(0, nonceBytes), facts)),
    link: ({ previous, sequence }, row) => link(JSON.stringify([hex(previous), sequence]), row),
    head: ({ sequence, link: last, unstampedUntil }) =>
      head(JSON.stringify([sequence, hex(last), unstampedUntil])),
  };
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

/** Whether two codes are the same, without telling by time where they differ. */
export const isEqual = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && timingSafeEqual(one, other);
