import { expect, it } from "vitest";
import { fieldIssues } from "#clinikapi/field-issues.ts";
import { issueSentence } from "#clinikapi/issue-sentence.ts";
import { bookingSchema } from "./booking.ts";
import { bookingSentences } from "./booking-rules.ts";

const error = (issue: Parameters<typeof issueSentence>[0]) =>
  issueSentence(issue, undefined, bookingSentences);

function wrongWith(booking: unknown) {
  const result = bookingSchema.safeParse(booking, { error });
  return result.success ? [] : fieldIssues(result.error).map(({ field, message }) => `${field} ${message}`);
}

const start = "2032-02-28T10:00:00.000Z";
const end = "2032-02-28T10:30:00.000Z";

it("all that is missing is said at once", () => {
  expect(wrongWith({ status: "booked" })).toEqual([
    "patientId is required",
    "start is needed for this status",
  ]);
});

it("start and end stand together, and the end is after the start", () => {
  expect(wrongWith({ status: "booked", patientId: "7", start })).toEqual([
    "end is needed, because a start is given",
  ]);
  expect(wrongWith({ status: "booked", patientId: "7", end })).toEqual([
    "start is needed, because an end is given",
  ]);
  expect(wrongWith({ status: "booked", patientId: "7", start: end, end: start })).toEqual([
    "end must be after the start",
  ]);
});

it.each(["proposed", "cancelled", "waitlist"])("a %s appointment may stand without a time", (status) => {
  expect(wrongWith({ status, patientId: "7" })).toEqual([]);
});

it("a duration is the time between start and end", () => {
  const booking = { status: "booked", patientId: "7", start, end };
  expect(wrongWith({ ...booking, minutesDuration: 30 })).toEqual([]);
  expect(wrongWith({ ...booking, minutesDuration: 31 })).toEqual([
    "minutesDuration must be the time between start and end",
  ]);
});

it.each([
  ["cancelled", []],
  ["noshow", []],
  ["booked", ["cancelationReason is only for a cancelled appointment or a no-show"]],
])("a reason for cancellation on one that is %s", (status, wrong) => {
  expect(wrongWith({ status, patientId: "7", start, end, cancelationReason: "moved away" })).toEqual(wrong);
});

it("what is no object at all is refused without a rule being asked", () => {
  expect(wrongWith(null)).toEqual(["body must be an object"]);
  expect(wrongWith("booked")).toEqual(["body must be an object"]);
});
