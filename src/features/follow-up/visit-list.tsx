import { numberText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Offers } from "#ui/offers/offers.tsx";
import { isSettled, type Row } from "./rows-of.ts";
import { t } from "./t.ts";
import type { FollowUp } from "./use-follow-up.ts";
import styles from "./visit-list.module.css";
import { VisitRow } from "./visit-row.tsx";

type VisitListProps = { followUp: FollowUp; timeZone: string };

/** Every visit of a series: free as asked for, or to be moved or left out, and what became of it. */
export function VisitList({ followUp, timeZone }: VisitListProps) {
  const { rows, isRunning, choose, moveAll } = followUp;
  const undecided = rows.filter(isUndecided).length;
  return (
    <section aria-labelledby="follow-up-visits" className={styles.part}>
      <h3 className={styles.heading} id="follow-up-visits">
        {t().visits}
      </h3>
      {undecided > 0 && (
        <div className={styles.undecided}>
          <output>{t().undecided(undecided, numberText(undecided))}</output>
          <Offers label={t().moveAll} way={texts.offersWay}>
            <Button onClick={moveAll}>{t().moveAll}</Button>
          </Offers>
        </div>
      )}
      <ol className={styles.list}>
        {rows.map((row, index) => (
          <VisitRow
            isOpen={!isRunning && !isSettled(row)}
            key={row.day}
            number={index + 1}
            onChoose={(choice) => choose(row, choice)}
            row={row}
            timeZone={timeZone}
          />
        ))}
      </ol>
    </section>
  );
}

const isUndecided = (row: Row) => row.offers !== undefined && !row.time && !row.isLeftOut;
