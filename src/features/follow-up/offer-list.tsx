import type { Offer } from "#domain/follow-up/follow-up-offers.ts";
import type { Interval } from "#domain/interval.ts";
import { type Day, wallClockDay } from "#domain/wall-clock.ts";
import { countingText } from "#texts/counting/counting-text.ts";
import { dayText, timeRangeText, timeText, whenText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { atTime } from "#texts/typed/typed-when-text.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { Notice } from "#ui/notice.tsx";
import { Offers } from "#ui/offers/offers.tsx";
import { Spinner } from "#ui/spinner.tsx";
import { distanceText } from "./distance-text.ts";
import styles from "./offer-list.module.css";
import { isSettled, type Row } from "./rows-of.ts";
import { t } from "./t.ts";

type OfferListProps = {
  row: Row;
  /** After how long it was asked for, where no day was said. */
  interval?: Interval;
  /** The day on which it was asked for. */
  today: Day;
  timeZone: string;
  onChoose: (choice: string) => void;
};

/** The first free time, which is chosen, and two others. */
export function OfferList({ row, interval, today, timeZone, onChoose }: OfferListProps) {
  const { occurrence, offers, hasFailed, again, time } = row;
  const { asked } = occurrence;
  const when = atTime(dayText(asked.day), timeText(asked.start, timeZone));
  if (isSettled(row) && time) {
    return <p className={styles.settled}>{whenText(time.start, time.end, timeZone)}</p>;
  }
  if (hasFailed) {
    return (
      <Notice
        actions={
          <Offers label={t().searchFailed} way={texts.offersWay}>
            <Button onClick={again}>{texts.tryAgain}</Button>
          </Offers>
        }
        title={t().searchFailed}
        tone="warning"
      />
    );
  }
  if (offers?.length === 0) {
    return (
      <Notice title={t().none} tone="info">
        <p>{t().noneAdvice}</p>
      </Notice>
    );
  }
  return (
    <fieldset>
      <legend className={styles.legend}>
        {t().offers}
        <span className={styles.asked}>
          {interval ? countingText({ interval, from: asked.countedFrom, today, when }) : when}
        </span>
      </legend>
      <div className={styles.offers}>
        {(offers ?? [undefined]).map((offer, at) => (
          <label
            className={offer ? styles.offer : styles.searching}
            // One box stays the same, so that Tab meets one and keeps it, also while times are looked for.
            key={at === 0 ? "first" : offer?.start.toISOString()}
          >
            <input
              aria-disabled={!offer || undefined}
              checked={!offer || offer.start.getTime() === time?.start.getTime()}
              className={styles.radio}
              name="follow-up-time"
              onChange={() => offer && onChoose(offer.start.toISOString())}
              type="radio"
            />
            {offer ? <Offered offer={offer} timeZone={timeZone} /> : <Searching />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const Searching = () => (
  <>
    <Spinner />
    {t().searching}
  </>
);

function Offered({ offer, timeZone }: { offer: Offer; timeZone: string }) {
  return (
    <>
      <span className={styles.mark}>
        <Icon name="check" size={16} />
      </span>
      <span className={styles.when}>
        <span>{dayText(wallClockDay(offer.start, timeZone))}</span>
        <span>{timeRangeText(offer.start, offer.end, timeZone)}</span>
      </span>
      <span className={styles.distance}>{distanceText(offer)}</span>
    </>
  );
}
