import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainAddress } from "./plain-address.ts";

const bits16 = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff }));
const groups = fc.tuple(bits16, bits16, bits16, bits16, bits16, bits16, bits16, bits16);
const dotted = (high: number, low: number) => [high >> 8, high & 255, low >> 8, low & 255].join(".");

/** How somebody may spell the eight parts of an IPv6 address. */
const spelling = fc.record({
  zerosBefore: fc.boolean(),
  capitals: fc.boolean(),
  endsInIPv4: fc.boolean(),
  shortened: fc.nat(7),
  zone: fc.constantFrom("", "%eth0", "%1", "%25lo"),
  around: fc.constantFrom<[string, string]>(["", ""], ["[", "]"], ["[", "]:4711"], [" ", " "]),
});

type Spelling = typeof spelling extends fc.Arbitrary<infer T> ? T : never;

function spelled(parts: number[], how: Spelling): string {
  const texts = parts.map((part) => part.toString(16).padStart(how.zerosBefore ? 4 : 1, "0"));
  if (how.endsInIPv4) texts.splice(6, 2, dotted(parts[6] ?? 0, parts[7] ?? 0));
  const whole = shorten(texts, how.shortened);
  const [before, after] = how.around;
  return `${before}${how.capitals ? whole.toUpperCase() : whole}${how.zone}${after}`;
}

const isZero = (text: string | undefined) => text !== undefined && /^0+$/.test(text);

/** With `::` instead of the zeros that begin at one place, if some do. */
function shorten(texts: string[], from: number): string {
  let to = from;
  while (isZero(texts[to])) to += 1;
  if (to === from) return texts.join(":");
  return `${texts.slice(0, from).join(":")}::${texts.slice(to).join(":")}`;
}

describe("one address is one, however it is spelled", () => {
  it("in IPv6", () => {
    fc.assert(
      fc.property(groups, spelling, spelling, (parts, one, other) => {
        const plain = plainAddress(spelled(parts, one));
        expect(plain).toBeDefined();
        expect(plainAddress(spelled(parts, other))).toBe(plain);
        expect(plainAddress(plain)).toBe(plain);
      }),
    );
  });

  it("in IPv4, and in IPv4 that is written as IPv6", () => {
    fc.assert(
      fc.property(bits16, bits16, spelling, (high, low, how) => {
        const plain = dotted(high, low);
        expect(plainAddress(plain)).toBe(plain);
        expect(plainAddress(`${plain}:4711`)).toBe(plain);
        expect(plainAddress(spelled([0, 0, 0, 0, 0, 0xffff, high, low], how))).toBe(plain);
      }),
    );
  });
});

it.each(["", "unknown", "_hidden", "1.2.3", "01.2.3.4", "::1::", "[::1", "fe80::1 evil", "<script>"])(
  "%j is no address",
  (text) => {
    expect(plainAddress(text)).toBeUndefined();
  },
);
