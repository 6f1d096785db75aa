import { fold } from "#domain/fold.ts";

/** A word of a line. `breakAfter`: a comma or the like stands between it and the next one. */
export type QuickWord = {
  start: number;
  end: number;
  text: string;
  isQuoted: boolean;
  breakAfter: boolean;
};

const pattern = /"([^"]*)"|“([^”]*)”|[^\s,;،؛]+/gu;

/** The words of a line; what stands in double quotation marks is one word. */
export function quickWords(line: string): QuickWord[] {
  return Array.from(line.matchAll(pattern), (match) => {
    const quoted = match[1] ?? match[2];
    const end = match.index + match[0].length;
    return {
      start: match.index,
      end,
      text: quoted?.trim() ?? match[0],
      isQuoted: quoted !== undefined,
      breakAfter: /^\s*[,;،؛]/.test(line.slice(end)) && !isBeforeYear(match[0], line.slice(end)),
    };
  }).filter(({ text }) => text !== "");
}

// “Dec 3, 2026” is one date.
const isBeforeYear = (word: string, rest: string) =>
  /^[\d٠-٩]{1,2}$/.test(word) && /^[,،]\s*(?:(?:19|20|21)\d\d|(?:١٩|٢٠|٢١)[٠-٩]{2})(?!\S)/.test(rest);

/** Words as they are compared: folded, and without the full stop or colon at the end of each. */
export const plainText = (text: string) => fold(text).replace(/(?<=\p{L})[.:](?=\s|$)/gu, "");
