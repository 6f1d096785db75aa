/**
 * Every action that has a key, page by page, in the order in which the list shows them. What each does is said in
 * `texts/shortcuts`; `useShortcuts` makes a key do it.
 */
export const shortcuts = {
  everywhere: { quickEntry: "Mod+KeyK", findPatient: "/", offers: "Mod+ArrowDown", list: "?" },
  schedule: {
    open: "Enter",
    here: "KeyA",
    inside: "KeyS",
    left: "KeyL",
    missed: "KeyD",
    move: "KeyM",
    length: "KeyE",
    cancel: "KeyX",
    followUp: "KeyF",
    handOver: "KeyH",
    undo: "Alt+KeyU",
  },
  booking: {
    book: "Mod+Enter",
    more: "Mod+Period",
    patient: "Alt+KeyP",
    practitioner: "Alt+KeyC",
    day: "Alt+KeyW",
    start: "Alt+KeyT",
    reason: "Alt+KeyR",
    instructions: "Alt+KeyI",
    afresh: "Alt+KeyN",
    undo: "Alt+KeyU",
    slip: "Alt+KeyS",
    calendar: "Alt+KeyK",
    visits: "Alt+KeyL",
    move: "KeyM",
    cancel: "KeyX",
  },
  myDay: { followUp: "KeyF", handOver: "KeyH", move: "KeyM", cancel: "KeyX" },
} as const satisfies Record<string, Record<string, string>>;

export type ShortcutPage = keyof typeof shortcuts;
