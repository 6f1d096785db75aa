import type { Parameter } from "#lib/database/database.ts";

/** Adds a value to a statement's parameters and answers the placeholder that stands for it. */
export type Bind = (value: Parameter) => string;

/** The parameters of a statement that is put together from parts. */
export function binding(): { parameters: Parameter[]; bind: Bind } {
  const parameters: Parameter[] = [];
  return { parameters, bind: (value) => `$${parameters.push(value)}` };
}
