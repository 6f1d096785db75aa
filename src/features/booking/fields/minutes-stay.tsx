import { readMinutes } from "#domain/minutes.ts";
import { ar } from "#features/booking/texts/when/ar.ts";
import { en } from "#features/booking/texts/when/en.ts";
import { durationText } from "#texts/format.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Offers } from "#ui/offers/offers.tsx";
import styles from "./minutes-stay.module.css";

const words = pageTexts({ en, ar });

type MinutesStayProps = { entered: string; usual: number; onUse: () => void };

/** That a service did not change the duration, and the way to change it all the same. */
export function MinutesStay({ entered, usual, onUse }: MinutesStayProps) {
  return (
    <span className={styles.stay}>
      <output className={styles.note}>{words().minutesStay(durationText(readMinutes(entered) ?? 0))}</output>
      <Offers className={styles.stay} label={words().otherDuration} way={texts.offersWay}>
        <Button look="quiet" onClick={onUse}>
          {words().takeMinutes(durationText(usual))}
        </Button>
      </Offers>
    </span>
  );
}
