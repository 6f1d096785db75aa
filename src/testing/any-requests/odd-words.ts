import fc from "fast-check";

const oddTexts = [
  "\0",
  "a\0b",
  "\uD800",
  ".",
  "..",
  "%",
  "%00",
  "%zz",
  "%2e%2e",
  "../..",
  "//",
  " ",
  "",
  "__proto__",
  "constructor",
  "null",
  "NaN",
  "-1",
  "1e400",
  "'; drop table staff; --",
  "<script>",
  "0000-01-01T00:00:00Z",
  "9999-12-31T23:59:59.999-14:00",
  "+010000-01-01T00:00:00Z",
  "2031-02-30",
  "2031-03-04T00:00:00.000Z",
  "2031-03-05T00:00:00.000Z",
  "x".repeat(3000),
  "👩‍👩‍👧‍👦",
  "\u202E",
];

/** As `encodeURIComponent`, of half characters too. */
export const encoded = (text: string): string =>
  encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(text)));

/** Texts that programs have stumbled over, and any others. */
export const words = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.uuid(),
);

/** Words as they stand in an address; some cannot be decoded, some lead elsewhere. */
export const wordsInAddress = fc.oneof(
  words.map(encoded),
  fc.constantFrom("%", "%00", "%zz", "%c3%28", "%2e", "%2e%2e", ".", "..", "a%2fb", "%E0%A4%A"),
);

export const values = fc.oneof(
  words,
  fc.jsonValue(),
  fc.constantFrom<unknown>(null, [], {}, 0, -0, 1e308, true),
);

/** What a header may carry, near what some header means and far from it. */
export const wordsInHeader = fc.oneof(
  fc.constantFrom("", "0", "-1", "a,b", "null", "*/*", "text/event-stream", "application/json;charset=x"),
  fc.constantFrom("same-origin", "cross-site", "http://127.0.0.1", 'W/"1"', "bytes=0-", "gzip;q=x", "é"),
  fc.stringMatching(/^[ -~]{0,60}$/),
  fc.uuid(),
);
