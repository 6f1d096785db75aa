import { pageTexts } from "#contract/texts/page-texts.ts";
import { ar } from "#contract/texts/when/ar.ts";
import { en } from "#contract/texts/when/en.ts";
import type { When } from "#domain/typed-when.ts";
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
