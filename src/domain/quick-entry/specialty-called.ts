import { fold } from "#domain/fold.ts";

/** Letters at the end of Cardiology that are not the art's, and how many more an -ologist or -itioner has. */
const ending = 3;
const longerEnding = 4;

/**
 * The specialty of the clinic that these words name, as the clinic writes it: Cardiology for `cardiology` and
 * `cardiologist`, General Practice for `gp`.
 */
export function specialtyCalled(
  words: string,
  practitioners: readonly { specialty?: string }[],
): string | undefined {
  const sought = fold(words);
  const all = new Set(practitioners.map(({ specialty }) => specialty).filter((one) => one !== undefined));
  return [...all].find((specialty) => {
    const own = fold(specialty);
    return own === sought || initials(own) === sought || isSameArt(own, sought);
  });
}

function isSameArt(specialty: string, sought: string): boolean {
  const stem = specialty.slice(0, -ending);
  return stem.length >= 5 && sought.startsWith(stem) && sought.length <= specialty.length + longerEnding;
}

function initials(text: string): string {
  const words = text.split(/\s+/);
  return words.length < 2 ? "" : words.map((word) => word.charAt(0)).join("");
}
