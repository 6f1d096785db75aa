import type { When } from "#domain/typed/typed-when.ts";
import { ar } from "#features/booking/texts/when/ar.ts";
import { en } from "#features/booking/texts/when/en.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Offers } from "#ui/offers/offers.tsx";
import styles from "./time-fields.module.css";
import { typedWhenText } from "./typed-when-text.ts";

const words = pageTexts({ en, ar });

/** What else the typed words could have meant, one press away. */
export function OtherReading({ when, onTake }: { when: When; onTake: () => void }) {
  return (
    <Offers className={styles.choices} label={words().otherMeaning} way={texts.offersWay}>
      <Button look="quiet" onClick={onTake}>
        {words().instead(typedWhenText(when))}
      </Button>
    </Offers>
  );
}
