import { numberText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import styles from "./character-counter.module.css";

/** From this share of the limit on it is worth knowing how much room is left. */
const nearly = 0.9;

/** How many characters are left, near the limit; how many there are too many, beyond it. */
export function CharacterCounter({ length, maximum }: { length: number; maximum: number }) {
  const left = maximum - length;
  if (length < maximum * nearly) return null;
  return (
    <output className={styles.counter} data-over={left < 0 || undefined}>
      {left < 0
        ? texts.charactersOver(-left, numberText(-left))
        : texts.charactersLeft(left, numberText(left))}
    </output>
  );
}
