import fc from "fast-check";

/** What somebody who types fast, blind and interrupted does next. */
export type Step =
  | { does: "type"; text: string }
  | { does: "press"; key: string }
  | { does: "wait"; ms: number }
  /** From now on so long passes between two keys. */
  | { does: "pace"; ms: number }
  /** Looks up until what was typed has found somebody. */
  | { does: "find" }
  /** From now on the server answers so late. */
  | { does: "slow"; ms: number }
  | { does: "reload" };

const words = [
  "ana",
  "jane doe",
  "zz top",
  "card",
  "lee",
  "4/7/1961",
  "3/12",
  "312 555 0177",
  "+1",
  "tue 9",
  "930",
  "45",
  "follow",
  "a b",
  "x",
  " ",
];

// As Playwright writes them.
const keys = {
  Tab: 14,
  "Shift+Tab": 5,
  Enter: 9,
  " ": 4,
  Escape: 3,
  ArrowDown: 4,
  ArrowUp: 2,
  ArrowLeft: 1,
  ArrowRight: 1,
  Home: 1,
  End: 1,
  PageDown: 1,
  Backspace: 2,
  Delete: 1,
  "Alt+r": 1,
  "Alt+w": 1,
  "Alt+p": 1,
  "Control+ArrowDown": 2,
  "Control+Enter": 1,
} as const;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.constantFrom(...words).map((text) => ({ does: "type" as const, text })),
  },
  {
    weight: 16,
    arbitrary: fc
      .oneof(...Object.entries(keys).map(([key, weight]) => ({ weight, arbitrary: fc.constant(key) })))
      .map((key) => ({ does: "press" as const, key })),
  },
  { weight: 3, arbitrary: fc.constantFrom(5, 60, 350).map((ms) => ({ does: "wait" as const, ms })) },
  { weight: 1, arbitrary: fc.constantFrom(0, 0, 40, 250).map((ms) => ({ does: "slow" as const, ms })) },
  { weight: 1, arbitrary: fc.constantFrom(0, 0, 4, 40).map((ms) => ({ does: "pace" as const, ms })) },
  { weight: 1, arbitrary: fc.constant({ does: "reload" as const }) },
);

const type = (text: string): Step => ({ does: "type", text });
const press = (key: string): Step => ({ does: "press", key });
const find: Step = { does: "find" };

// Words alone seldom fill in so much of a form that a key could do harm.
const purposes: Step[][] = [
  [press("Alt+p"), type("ana"), find, press("Enter")],
  [press("Alt+p"), type("zz top"), press("Enter"), type("4/7/1961"), press("Tab"), type("312 555 0177")],
  [press("Alt+p"), type("zz top"), press("Enter"), press("Escape")],
  [press("Alt+w"), type("tue 9"), press("Enter")],
  [
    press("Alt+w"),
    type("24 nov 2031 930"),
    press("Tab"),
    press("Tab"),
    press("Tab"),
    type("45"),
    press("Enter"),
  ],
  [press("Enter"), press("Enter"), press("Enter"), press(" ")],
];
const purpose = fc.constantFrom(...purposes);
const single = step.map((one) => [one]);

/** One go at the form, from the empty page on. */
export const steps = fc
  .array(fc.oneof({ weight: 5, arbitrary: single }, { weight: 2, arbitrary: purpose }), {
    minLength: 4,
    maxLength: 16,
  })
  .map((all) => all.flat());
