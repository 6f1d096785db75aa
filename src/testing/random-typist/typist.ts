import { changedElsewhere, type FormState } from "./form-state.ts";
import type { Step } from "./step.ts";

/** How many patients a page has asked to be registered, and appointments to be booked. */
export type Sent = { registered: number; booked: number };

/** Where a typist sits: a page, in a browser or without one. */
export type TypistDesk = {
  look: () => FormState | Promise<FormState>;
  press: (key: string) => Promise<void>;
  /** Whether the button that has the focus has only come since the key before was pressed. */
  isFocusNew?: () => boolean;
  /** Lets pass what is no key. */
  live: (step: Exclude<Step, { does: "type" | "press" }>) => Promise<void>;
  sent: () => Sent;
};

/** Types at random, and tells the first thing that happened which no key may do, or nothing. */
export async function typeAtRandom(desk: TypistDesk, steps: readonly Step[]): Promise<string | undefined> {
  const begun = desk.sent();
  const pressed: Sent = { registered: 0, booked: 0 };
  for (const [at, step] of steps.entries()) {
    const found = await take(desk, step, { begun, pressed });
    if (found) return `step ${at + 1}, ${JSON.stringify(step)}: ${found}`;
  }
  return undefined;
}

type Counts = { begun: Sent; pressed: Sent };

async function take(desk: TypistDesk, step: Step, counts: Counts): Promise<string | undefined> {
  if (step.does !== "type" && step.does !== "press") {
    const before = await desk.look();
    await desk.live(step);
    return wrongAfter({ ...counts, key: "", before, after: await desk.look(), sent: desk.sent() });
  }
  let before = await desk.look();
  for (const key of step.does === "press" ? [step.key] : step.text) {
    const isButton = before.focused.tag === "BUTTON";
    if (key.length === 1 && isButton && desk.isFocusNew?.())
      return `“${key}” was pressed on “${before.focused.text}”, which had only just come`;
    count(counts.pressed, key, before);
    await desk.press(key);
    const after = await desk.look();
    const found = wrongAfter({ ...counts, key, before, after, sent: desk.sent() });
    if (found) return found;
    before = after;
  }
  return undefined;
}

const isButtonPress = (key: string, { focused }: FormState) =>
  (key === "Enter" || key === " ") && focused.tag === "BUTTON";

// What the buttons that book are called, also after a refusal or while nobody knows what came of it.
const booking = /^(Book|Double-book|Record|Try again)/;

// Whoever presses the button that does it means it, and so does whoever presses Control and Enter.
function count(pressed: Sent, key: string, state: FormState): void {
  const { isRegistering, id, text } = state.focused;
  const isPress = isButtonPress(key, state);
  const isByKeys = key === "Control+Enter";
  if (isRegistering) pressed.registered += Number(isByKeys || (isPress && id === "register-submit"));
  else pressed.booked += Number(isByKeys || (isPress && (id === "booking-submit" || booking.test(text))));
}

type Happened = Counts & { key: string; before: FormState; after: FormState; sent: Sent };

function wrongAfter({ key, before, after, begun, pressed, sent }: Happened): string | undefined {
  if (sent.registered - begun.registered > pressed.registered) return "registered without its button";
  if (sent.booked - begun.booked > pressed.booked) return "booked without its button";
  // Tab may leave the page, and come to it again.
  const isLost = after.focused.tag === "BODY" && before.focused.tag !== "BODY" && !key.endsWith("Tab");
  if (isLost)
    return `the focus on ${before.focused.tag} ${before.focused.id} ${before.focused.text} was lost`;
  // A button does what it says, and what was sent comes back in its own time.
  const isActed = pressed.registered + pressed.booked > 0 || isButtonPress(key, before);
  const [changed] = isActed ? [] : changedElsewhere(before, after);
  return changed && `by “${key}” in ${before.focused.id}, ${changed}`;
}
