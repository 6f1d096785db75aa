import { texts } from "../texts.ts";

/**
 * A text, a specialty or a service of the clinic's in the language of the page: the usual ones are known in each, and what a
 * clinic has written itself stays as it is. The records keep it as it came.
 */
export const usualText = (text: string): string =>
  Object.hasOwn(texts.usual, text) ? (texts.usual[text] ?? text) : text;
