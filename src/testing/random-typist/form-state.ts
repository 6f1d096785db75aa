/** What a person at the form could see of it, and what a key could change. */
export type FormState = {
  /** What stands in each box, by its id. */
  values: Record<string, string>;
  focused: { tag: string; id: string; text: string; isRegistering: boolean };
};

/** The form as it is now. It needs nothing around it, so that a browser can be asked for it. */
export function formState(): FormState {
  const values: Record<string, string> = {};
  // Of what a form has, quickly: a selector is looked for anew with every key.
  for (const box of [...document.forms].flatMap(({ elements }) => Array.from(elements))) {
    if (box instanceof HTMLTextAreaElement || box instanceof HTMLSelectElement)
      values[box.id || box.name] = box.value;
    else if (box instanceof HTMLInputElement && box.type === "radio") {
      if (box.checked) values[box.name] = box.value;
    } else if (box instanceof HTMLInputElement)
      values[box.id || box.name] = box.type === "checkbox" ? String(box.checked) : box.value;
  }
  const focused = document.activeElement ?? document.body;
  return {
    values,
    focused: {
      tag: focused.tagName,
      id: focused instanceof HTMLInputElement && focused.type === "radio" ? focused.name : focused.id,
      text: focused.tagName === "BUTTON" ? (focused.textContent ?? "") : "",
      isRegistering: focused.closest("[aria-labelledby=register-title]") !== null,
    },
  };
}

/** The boxes that one entry moves together: a day may be typed with its time, and an end follows its start. */
const together = [
  ["booking-day", "booking-start", "booking-end", "booking-minutesDuration"],
  // The clinic's services bring these along.
  [
    "booking-serviceType",
    "booking-minutesDuration",
    "booking-end",
    "booking-appointmentType",
    "booking-specialty",
  ],
];

const mayChange = (id: string, focusedId: string) =>
  id === focusedId || together.some((group) => group.includes(id) && group.includes(focusedId));

/** The boxes, there before and after, in which something changed although the key was pressed in another one. */
export function changedElsewhere(before: FormState, after: FormState): string[] {
  return Object.entries(after.values)
    .filter(([id, value]) => id in before.values && before.values[id] !== value)
    .filter(([id]) => !mayChange(id, before.focused.id))
    .map(([id, value]) => `${id}: “${before.values[id]}” became “${value}”`);
}
