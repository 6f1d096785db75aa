import * as z from "zod/mini";

// A NUL cannot be stored in PostgreSQL and a lone surrogate has no UTF-8 form; all other text is kept as typed.
const unstorable = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

// zod's maxLength counts a character beyond U+FFFF, such as an emoji, once; JavaScript's length, and so the form's
// counter, counts it twice. It stays for the JSON Schema that is made of this.
const atMost = (maximum: number) =>
  z.check<string>(({ value, issues }) => {
    if (value.length > maximum)
      issues.push({
        code: "too_big",
        origin: "string",
        maximum,
        inclusive: true,
        input: value,
        continue: false,
      });
  });

/** Free text of at most `maximum` UTF-16 code units, without NUL and lone surrogates. */
export const text = (maximum: number) =>
  z.string().check(
    atMost(maximum),
    z.maxLength(maximum, { abort: true }),
    z.refine((value) => !unstorable.test(value), { params: { rule: "unstorable" } }),
  );

/** As {@link text}, and with at least one character that is not white space. */
export const requiredText = (maximum: number) =>
  text(maximum).check(z.refine((value) => value.trim() !== "", { params: { rule: "required" } }));

/** A resource's id: 1 to 128 letters, digits, `-`, `_` and `.`. */
export const resourceId = z.string().check(
  z.regex(/^[A-Za-z0-9._-]{1,128}$/),
  // A dot or two have an id's letters, and lead to another address.
  z.refine((value) => value !== "." && value !== "..", { params: { rule: "id" } }),
);

const year = (instant: string) => new Date(instant).getUTCFullYear();

/** An instant, ISO 8601 with seconds and `Z` or an offset, in the years 1 to 9999 of UTC. */
export const instant = z.iso
  .datetime({ offset: true, abort: true })
  .check(z.refine((value) => year(value) >= 1 && year(value) <= 9999, { params: { rule: "instant" } }));

/** A calendar day, `yyyy-MM-dd`. */
export const day = z.iso
  .date({ abort: true })
  .check(z.refine((value) => value >= "0001-01-01", { params: { rule: "day" } }));

/** A calendar day, or the year alone or with its month, as FHIR's `date` is. */
export const partialDay = z.string().check(
  z.refine(
    (value) => day.safeParse(`${value}-01-01`.slice(0, 10)).success && /^\d{4}(-\d\d){0,2}$/.test(value),
    {
      params: { rule: "day" },
    },
  ),
  z.meta({ pattern: "^\\d{4}(-\\d\\d){0,2}$" }),
);

/** An e-mail address of at most 254 characters, the most that a mailbox's path can have (RFC 5321, 4.5.3.1.3). */
export const email = z.email().check(z.maxLength(254));

const timePattern = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/** A time of day on the clinic's wall, `HH:mm:ss` or `HH:mm`. */
export const timeOfDay = z.string().check(
  z.refine((value) => timePattern.test(value), { params: { rule: "time" } }),
  z.meta({ pattern: timePattern.source }),
);

const isMoment = (value: string) => day.safeParse(value).success || instant.safeParse(value).success;

/** A bound of a period: a calendar day or an instant. */
export const moment = z.string().check(
  z.refine(isMoment, { params: { rule: "moment" } }),
  z.meta({
    anyOf: [
      { type: "string", format: "date" },
      { type: "string", format: "date-time" },
    ],
  }),
);

/** From `start` to `end`; either may be left open. */
export const period = z.strictObject({ start: z.optional(moment), end: z.optional(moment) });

/** A list of at most `maximum` texts, each of at most `characters` UTF-16 code units. */
export const textList = (maximum: number, characters: number) =>
  z.array(text(characters)).check(z.maxLength(maximum));
