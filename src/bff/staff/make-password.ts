import { randomInt } from "node:crypto";

// Without what is taken for something else when it is read aloud or off a screen: 0 and o, 1, i and l.
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("");

/** A password that is told to its owner once: 20 letters and digits in groups, 99 bits of chance. */
export const makePassword = (): string => [group(), group(), group(), group()].join("-");
