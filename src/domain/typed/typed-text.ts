import { fold } from "#domain/fold.ts";

/**
 * A typed text as the readers compare it: folded, with one blank between words and one kind of dash, and without the
 * invisible marks that Windows, Excel and `Intl` write into dates.
 */
export const typedText = (text: string) =>
  fold(text.replace(/\p{Cf}|\u0640/gu, ""))
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ");
