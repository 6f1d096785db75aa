/** What a person at the form could see of it, and what a key could change. */
export type FormState = {
  /** What stands in each box, by its id. */
  values: Record<string, string>;
  focused: { tag: string; id: string; text: string; isRegistering: boolean };
};

/** The form as it is now. It needs nothing around it, so that a browser can be asked for it. */
export function formState(): FormState {
  type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  const all = "form input:not([type=radio]), form input:checked, form textarea, form select";
  const values: Record<string, string> = {};
  for (const box of document.querySelectorAll<Box>(all))
    values[box.type === "radio" ? box.name : box.id || box.name] =
      box instanceof HTMLInputElement && box.type === "checkbox" ? String(box.checked) : box.value;
  const focused = document.activeElement ?? document.body;
  return {
    values,
    focused: {
      tag: focused.tagName,
      id: focused instanceof HTMLInputElement && focused.type === "radio" ? focused.name : focused.id,
      text: focused.tagName === "BUTTON" ? (focused.textContent ?? "") : "",
      isRegistering: focused.closest("section:has(> #register-title)") !== null,
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
