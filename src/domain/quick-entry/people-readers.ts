import { fold } from "#domain/fold.ts";
import { isNameWord } from "./is-name-word.ts";
import { practitionersCalled } from "./practitioners-called.ts";
import type { QuickReader } from "./quick-reader.ts";
import { specialtyCalled } from "./specialty-called.ts";

const titles = ["dr", "doctor", "prof", "professor"];
const title = new RegExp(`^(?:with )?(?:${titles.join("|")}) (.+)$`);
const company = /^with (.+)$/;

/** `dr chen`, `with wei chen`: as many words as somebody of the clinic is called, and one of whoever is not of it. */
export const practitionerReader: QuickReader = {
  name: "practitioner",
  most: 6,
  read({ plain, typed }, { practitioners }) {
    const name = (title.exec(plain) ?? company.exec(plain))?.[1];
    const words = name?.split(" ") ?? [];
    if (name === undefined || titles.includes(name) || !words.every(isNameWord)) return undefined;
    if (words.length > 1 && practitionersCalled(name, practitioners).length === 0) return undefined;
    return [{ practitioner: typed.split(" ").slice(-words.length).join(" ") }];
  },
};

/** `any cardiologist`, `cardiology`: a specialty that the clinic has. */
export const specialtyReader: QuickReader = {
  name: "specialty",
  most: 4,
  read({ plain }, { practitioners }) {
    const words = plain.replace(/^any /, "");
    const specialty = specialtyCalled(words, practitioners);
    if (specialty !== undefined) return [{ specialty }];
    return words !== plain && !words.includes(" ") ? [] : undefined;
  },
};

/** The digits of a phone, with the blanks between them. */
export const phoneReader: QuickReader = {
  name: "phone",
  most: 6,
  read: ({ plain, typed }) =>
    /^\+?[\d\s()-]+$/.test(plain) && plain.replace(/\D/g, "").length >= 7
      ? [{ phone: fold(typed) }]
      : undefined,
};
