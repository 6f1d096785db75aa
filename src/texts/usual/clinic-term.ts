import { texts } from "../texts.ts";

/**
 * A specialty or a service in the language of the page: usual ones are known in each, and what a clinic has written itself stays
 * as it is. The records keep it as it came.
 */
export const clinicTerm = (term: string): string =>
  Object.hasOwn(texts.clinicTerms, term) ? (texts.clinicTerms[term] ?? term) : term;
