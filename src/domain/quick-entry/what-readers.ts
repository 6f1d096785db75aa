import type { QuickReader } from "./quick-reader.ts";
import { plainText } from "./quick-words.ts";

const types: Record<string, string[]> = {
  FOLLOWUP: ["fu", "f/u", "follow-up", "followup", "follow up"],
  CHECKUP: ["checkup", "check-up", "check up"],
  WALKIN: ["walk-in", "walkin", "walk in"],
  EMERGENCY: ["emergency"],
  ROUTINE: ["routine"],
};
const typeOf = new Map(
  Object.entries(types).flatMap(([type, words]) => words.map((word) => [word, type] as const)),
);

/** `fu`, `check-up`, `walk in`. */
export const typeReader: QuickReader = {
  name: "type",
  most: 2,
  read({ plain }) {
    const type = typeOf.get(plain);
    return type === undefined ? undefined : [{ type }];
  },
};

const urgent = 8;

/** `p7`, `priority 7`, `urgent`. */
export const priorityReader: QuickReader = {
  name: "priority",
  most: 2,
  read({ plain }) {
    if (plain === "urgent") return [{ priority: urgent }];
    const match = /^(?:p|priority )(\d+)$/.exec(plain);
    if (!match) return undefined;
    const priority = Number(match[1]);
    return priority <= 9 ? [{ priority }] : [];
  },
};

/** A service of the clinic, in full; what says the type of a visit alone says that. */
export const serviceReader: QuickReader = {
  name: "service",
  most: 6,
  read({ plain }, { services }) {
    if (typeOf.has(plain)) return undefined;
    const service = services.find((one) => plainText(one).replace(/\s+/g, " ") === plain);
    return service === undefined ? undefined : [{ service }];
  },
};

const clock = String.raw`(?:midnight|noon|\d{1,2}:\d{2}|\d{1,2} ?[ap]m)`;
const instructions = new RegExp(
  `^(?:fasting(?: (?:from|since|after|until) ${clock})?|nil by mouth|npo|no food or drink)$`,
);

/** What patients are told so often that it needs no quotation marks. */
export const instructionReader: QuickReader = {
  name: "instruction",
  most: 4,
  read: ({ plain, typed }) =>
    instructions.test(plain) ? [{ instructions: [asSentence(typed)] }] : undefined,
};

/** With a capital letter, as an instruction is shown to the patient. */
export const asSentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
