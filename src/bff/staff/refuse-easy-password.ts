import { Refusal } from "#bff/problems/refusal.ts";
import { isEasyToGuess } from "./is-easy-to-guess.ts";

/** Whose password it is to be, and where. */
export type Owner = { clinicName?: string; name?: string; email: string };

/** What somebody who knows the owner would try first. */
export const namesOf = ({ clinicName = "", name = "", email }: Owner): string[] => [
  "Frontdesk",
  clinicName,
  name,
  email,
];

/** Throws a Refusal, `easy-password`, when it is one of the first that somebody would try. */
export function refuseEasyPassword(password: string, owner: Owner): void {
  if (isEasyToGuess(password, namesOf(owner))) throw new Refusal("easy-password");
}
