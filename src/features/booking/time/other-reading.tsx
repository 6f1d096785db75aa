import type { When } from "#domain/typed/typed-when.ts";
import { ar } from "#features/booking/texts/when/ar.ts";
import { en } from "#features/booking/texts/when/en.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { Button } from "#ui/button.tsx";
import styles from "./time-fields.module.css";
import { typedWhenText } from "./typed-when-text.ts";

const words = pageTexts({ en, ar });

/** What else the typed words could have meant, one press away. */
export function OtherReading({ when, onTake }: { when: When; onTake: () => void }) {
  return (
    <div className={styles.choices}>
      <Button look="quiet" onClick={onTake}>
        {words().instead(typedWhenText(when))}
      </Button>
    </div>
  );
}
