/** How long what was just done can be taken back with one press, in milliseconds. */
export const undoMs = 10_000;
