import type { Concept, ContactPoint, HumanName, Reference } from "./elements.ts";
import { tidy } from "./tidy.ts";

export const conceptOf = (text: string | undefined): Concept | undefined => (text ? { text } : undefined);

export const conceptsOf = (texts: readonly (string | undefined)[] | undefined): Concept[] =>
  (texts ?? []).flatMap((text) => conceptOf(text) ?? []);

/** `written` may bring its type along, as in `Practitioner/7`. */
export const referenceTo = (type: string, written: string | undefined): Reference | undefined =>
  written ? { reference: written.includes("/") ? written : `${type}/${written}` } : undefined;

type Contacts = { phone?: string | undefined; email?: string | undefined };

export function telecomOf({ phone, email }: Contacts): ContactPoint[] {
  return [
    ...(phone ? [{ system: "phone", value: phone }] : []),
    ...(email ? [{ system: "email", value: email }] : []),
  ];
}

type Name = {
  firstName?: string | undefined;
  lastName?: string | undefined;
  fullName?: string | undefined;
  prefix?: string[] | undefined;
  suffix?: string[] | undefined;
};

export const humanNameOf = ({ firstName, lastName, fullName, prefix, suffix }: Name): HumanName =>
  tidy({ text: fullName, family: lastName, given: firstName ? [firstName] : [], prefix, suffix });
