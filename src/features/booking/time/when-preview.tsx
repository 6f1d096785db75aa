import type { WhenReading } from "#domain/typed/typed-when.ts";
import { ar } from "#features/booking/texts/when/ar.ts";
import { en } from "#features/booking/texts/when/en.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { typedWhenText } from "#texts/typed/typed-when-text.ts";
import { KeyHint } from "#ui/key-hint.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import styles from "./when-preview.module.css";

const words = pageTexts({ en, ar });

/** How what is being typed will be taken, and what Arrow Down makes of it instead. */
export function WhenPreview({ reading }: { reading?: WhenReading }) {
  return (
    <output className={styles.preview}>
      {reading && <span className={styles.meant}>{typedWhenText(reading.meant)}</span>}
      {reading?.other && (
        <span className={styles.other}>
          <KeyHint keys="ArrowDown" />
          <VisuallyHidden>{words().arrowDown} </VisuallyHidden>
          {typedWhenText(reading.other)}
        </span>
      )}
    </output>
  );
}
