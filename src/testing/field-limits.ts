/**
 * What ClinikAPI's create-appointment page says of one field of an appointment, as values that go over the wire. Written
 * out by hand from that page, and nowhere derived from the schemas, which are what it is held against.
 */
export type FieldLimit = {
  field: string;
  /** The largest, smallest or longest values that are taken. */
  atLimit: readonly unknown[];
  /** What is said of those values when they have the right form, but nobody has that id. */
  nobodyHasIt?: string;
  /** Values just beyond, and what is said of the field. */
  beyond: readonly { value: unknown; message: string }[];
  /** What an empty text in the field gets: it is taken, or this is said of the field. */
  empty: string;
  /** What leaving the field out gets. */
  absent: string;
  /** What Frontdesk, which holds to FHIR's rules between fields too, says of {@link alongside} without the field. */
  alone?: string;
  /** Other fields that the values need beside them, so that no rule between fields is broken. */
  alongside?: Record<string, unknown>;
};

const required = "is required";

const statusMessage =
  "must be one of: proposed, pending, booked, arrived, fulfilled, cancelled, noshow, checked-in, waitlist";
const idMessage = "must be an id of 1 to 128 letters, digits, hyphens, underscores and dots";
const instantMessage = "must be an ISO 8601 date-time with a time zone, such as 2025-02-10T10:00:00.000Z";

/** A text's limit counts UTF-16 code units, as JavaScript's `length` does: an emoji is two of them. */
function text(field: string, maximum: number, alongside?: Record<string, unknown>): FieldLimit {
  const message = `must have at most ${maximum} characters`;
  return {
    field,
    atLimit: ["x".repeat(maximum), "🩺".repeat(maximum / 2)],
    beyond: [
      { value: "x".repeat(maximum + 1), message },
      { value: `${"🩺".repeat(maximum / 2)}x`, message },
    ],
    empty: "taken",
    absent: "taken",
    ...(alongside && { alongside }),
  };
}

const id = (field: string, absent: FieldLimit["absent"]): FieldLimit => ({
  field,
  atLimit: ["x".repeat(128), "7", "A-z_0.9"],
  nobodyHasIt: "was not found",
  beyond: [
    { value: "x".repeat(129), message: idMessage },
    { value: "pt/abc", message: idMessage },
  ],
  empty: required,
  absent,
});

const instant = (
  field: string,
  { alongside, alone }: Required<Pick<FieldLimit, "alongside" | "alone">>,
): FieldLimit => ({
  field,
  atLimit: ["2032-02-29T23:59:59.999Z", "2032-02-29T23:59:59.999+14:00"],
  beyond: [
    { value: "2031-02-29T10:00:00.000Z", message: instantMessage },
    { value: "2032-02-29T24:00:00.000Z", message: instantMessage },
    { value: "2032-02-29T10:00:00.000", message: instantMessage },
    { value: "2032-02-29", message: instantMessage },
    { value: "+010000-01-01T00:00:00.000Z", message: instantMessage },
    { value: 1_960_000_000_000, message: "must be text" },
  ],
  empty: instantMessage,
  absent: "taken",
  alongside,
  alone,
});

/** The sixteen body fields of `POST /v1/appointments`, in the order of its page. */
export const fieldLimits: readonly FieldLimit[] = [
  {
    field: "status",
    atLimit: [
      "proposed",
      "pending",
      "booked",
      "arrived",
      "fulfilled",
      "cancelled",
      "noshow",
      "checked-in",
      "waitlist",
    ],
    beyond: [
      { value: "Booked", message: statusMessage },
      { value: "entered-in-error", message: statusMessage },
      { value: 3, message: statusMessage },
    ],
    empty: required,
    absent: required,
    alongside: { start: "2032-02-28T10:00:00.000Z", end: "2032-02-28T10:30:00.000Z" },
  },
  id("patientId", required),
  id("practitionerId", "taken"),
  instant("start", {
    alongside: { end: "2032-03-01T09:00:00.000Z" },
    alone: "is needed, because an end is given",
  }),
  instant("end", {
    alongside: { start: "2032-02-29T01:00:00.000Z" },
    alone: "is needed, because a start is given",
  }),
  {
    field: "minutesDuration",
    atLimit: [1440],
    beyond: [
      { value: 1441, message: "must be at most 1440" },
      { value: 0, message: "must be at least 1" },
      { value: 30.5, message: "must be a whole number" },
      { value: "30", message: "must be a number" },
    ],
    empty: "must be a number",
    absent: "taken",
    alongside: { start: "2032-02-28T10:00:00.000Z", end: "2032-02-29T10:00:00.000Z" },
  },
  text("appointmentType", 100),
  text("serviceType", 200),
  text("serviceCategory", 200),
  text("specialty", 200),
  text("reasonCode", 500),
  {
    field: "priority",
    atLimit: [0, 9],
    beyond: [
      { value: 10, message: "must be at most 9" },
      { value: -1, message: "must be at least 0" },
      { value: 4.5, message: "must be a whole number" },
      { value: "5", message: "must be a number" },
    ],
    empty: "must be a number",
    absent: "taken",
  },
  text("description", 2000),
  text("comment", 2000),
  text("patientInstruction", 2000),
  text("cancelationReason", 500, { status: "cancelled" }),
];
