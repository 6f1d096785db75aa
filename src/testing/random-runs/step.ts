import fc from "fast-check";
import type { Fault } from "#sandbox/control/fault.ts";

/** Something that happens at a clinic on one day. People, replicas and earlier appointments are numbers, taken in turn. */
export type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

/** What happens on one day: steps of one list happen together, the lists one after the other. */
export type Scenario = Step[][];

const number = fc.nat(11);

// Few times, so that most of them are wanted more than once.
const time = { quarter: fc.nat(7), minutes: fc.constantFrom(15, 30, 45) };

const book = fc.record({
  does: fc.constant("book" as const),
  ...time,
  patient: number,
  practitioner: number,
  replica: number,
  /** How often it is sent under the same key. */
  copies: fc.constantFrom(1, 1, 1, 3),
  status: fc.constantFrom("booked" as const, "booked" as const, "pending" as const, "proposed" as const),
  override: fc.constantFrom(false, false, false, false, true),
});

const move = fc.record({ does: fc.constant("move" as const), ...time, which: number, replica: number });

const become = fc.record({
  does: fc.constant("become" as const),
  which: number,
  replica: number,
  status: fc.constantFrom("booked" as const, "checked-in" as const, "cancelled" as const, "noshow" as const),
});

const transfer = fc.record({
  does: fc.constant("transfer" as const),
  which: number,
  practitioner: number,
  replica: number,
});

const repeat = fc.record({ does: fc.constant("repeat" as const), which: number, replica: number });

const outside = fc.record({
  does: fc.constant("outside" as const),
  ...time,
  patient: number,
  practitioner: number,
});

const cancelOutside = fc.record({ does: fc.constant("cancel-outside" as const), which: number });

const look = fc.record({ does: fc.constant("look" as const), replica: number });

const observe = fc.record({ does: fc.constant("observe" as const), which: number, replica: number });

/** A replica dies, at one of its next calls of the database or of ClinikAPI. */
const crash = fc.record({ does: fc.constant("crash" as const), replica: number, calls: fc.nat(14) });

const befalls = {
  does: fc.constant("fault" as const),
  method: fc.constantFrom("POST", "POST", "PATCH", "GET"),
  count: fc.constantFrom(1, 1, 2, 4),
};

const lost: Fault["mode"][] = [
  "fail-after",
  "hang-after",
  "hang-before",
  "late",
  "reset-after",
  "reset-before",
];

const fault = fc.oneof(
  fc.record({ ...befalls, mode: fc.constantFrom(...lost) }),
  // What ClinikAPI refuses it has not stored.
  fc.record({
    ...befalls,
    mode: fc.constant("fail-before" as const),
    status: fc.constantFrom(500, 503, 429, 422),
  }),
);

const step = fc.oneof(
  { weight: 8, arbitrary: book },
  { weight: 4, arbitrary: move },
  { weight: 4, arbitrary: become },
  { weight: 3, arbitrary: transfer },
  { weight: 2, arbitrary: repeat },
  { weight: 2, arbitrary: outside },
  { weight: 1, arbitrary: cancelOutside },
  { weight: 2, arbitrary: look },
  { weight: 1, arbitrary: observe },
  { weight: 3, arbitrary: fault },
  { weight: 1, arbitrary: crash },
);

export const scenario: fc.Arbitrary<Scenario> = fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), {
  minLength: 2,
  maxLength: 6,
});
