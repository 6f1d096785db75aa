/** What can be kept of a pasted text, and how many of its characters cannot. */
export type Cleaned = { text: string; removed: number };

// What the clinic's records refuse, and control characters that nobody typed; tabs and ends of lines are text.
const removable = /(?![\t\n\r])\p{Cc}|\p{Cs}/gu;

/**
 * A text as it is pasted into a field: without control characters, with Unicode's separators of lines as ends of lines,
 * and on one line where the field has only one. A text that is too long stays whole, for a person to shorten.
 */
export function cleanPasted(pasted: string, isOneLine: boolean): Cleaned {
  const kept = pasted.replace(removable, "");
  const lines = kept.replace(/\r\n?|[\u2028\u2029]/g, "\n");
  const text = isOneLine ? lines.replace(/[^\S\n]*\n\s*/g, " ") : lines;
  return { text, removed: pasted.length - kept.length };
}
