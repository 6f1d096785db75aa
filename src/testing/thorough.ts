/**
 * Whether tests take all the time that they need to prove as much as they can, as they do at night (`THOROUGH=1`), or are as
 * short as whoever waits for them wants.
 */
export const isThorough = process.env["THOROUGH"] === "1";

/** As many as are tried while somebody waits, or by night. */
export const tries = (everyDay: number, byNight: number): number => (isThorough ? byNight : everyDay);
