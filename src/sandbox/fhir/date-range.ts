import { day } from "#clinikapi/values.ts";
import { FhirError } from "./fhir-error.ts";

/** From `from` (included) to `before` (excluded); open where a bound is missing. */
export type DateRange = { from?: Date; before?: Date };

const shape = /^(eq|ne|gt|lt|ge|le|sa|eb|ap)?(\d{4}(?:-\d\d(?:-\d\d)?)?)(T\d\d:\d\d.*)?$/;

/**
 * What a FHIR date parameter such as `ge2026-03-08` leaves: any one of the ranges. A date counts as long as it is
 * precise, a day from midnight to midnight, and is in UTC unless it has a zone. FHIR R4, search, 3.1.1.5.6.
 */
export function dateRanges(value: string, parameter: string): DateRange[] {
  const [, prefix = "eq", date = "", time] = shape.exec(value) ?? [];
  const span = time === undefined ? spanOfDate(date) : spanOfTime(date, time);
  if (!span) throw new FhirError(`${parameter}: must be a date such as ge2025-02-10`, { issueType: "value" });
  return within(prefix, span);
}

type Span = Required<DateRange>;

function within(prefix: string, { from, before }: Span): DateRange[] {
  switch (prefix) {
    case "ne":
      return [{ before: from }, { from: before }];
    case "gt":
    case "sa":
      return [{ from: before }];
    case "lt":
    case "eb":
      return [{ before: from }];
    case "ge":
      return [{ from }];
    case "le":
      return [{ before }];
    default:
      return [{ from, before }];
  }
}

/** The span of a year, a month or a day. */
function spanOfDate(date: string): Span | undefined {
  const [year = "", month = "01", dayOfMonth = "01"] = date.split("-");
  const first = `${year}-${month}-${dayOfMonth}`;
  if (!day.safeParse(first).success) return undefined;
  const from = new Date(first);
  const before = new Date(from);
  if (date.length === 4) before.setUTCFullYear(from.getUTCFullYear() + 1);
  else if (date.length === 7) before.setUTCMonth(from.getUTCMonth() + 1);
  else before.setUTCDate(from.getUTCDate() + 1);
  return { from, before };
}

const timeShape = /^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(\.\d+)?(Z|[+ -]\d\d:\d\d)?$/;

/** The span of a minute, a second or a millisecond. */
function spanOfTime(date: string, time: string): Span | undefined {
  const [, , seconds, fraction, zone] = timeShape.exec(time) ?? [];
  if (!day.safeParse(date).success || !timeShape.test(time)) return undefined;
  // In an address that was not escaped, the plus of a zone arrives as a space.
  const zoned = zone === undefined ? `${time}Z` : time.replace(" ", "+");
  const from = new Date(`${date}${zoned}`);
  if (Number.isNaN(from.getTime())) return undefined;
  const milliseconds = fraction ? 1 : seconds ? 1000 : 60_000;
  return { from, before: new Date(from.getTime() + milliseconds) };
}
