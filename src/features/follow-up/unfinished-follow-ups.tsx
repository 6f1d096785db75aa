import { useQuery } from "@tanstack/react-query";
import { sessionQueries } from "#client/queries/session-queries.ts";
import { numberText } from "#texts/format.ts";
import { Button } from "#ui/button.tsx";
import { type KeptVisit, unfinishedFollowUps } from "./kept-follow-up.ts";
import { t } from "./t.ts";
import styles from "./unfinished-follow-ups.module.css";

/** Says which follow-ups were left before all of their visits were booked, and goes on with them. */
export function UnfinishedFollowUps({ onGoOn }: { onGoOn: (appointmentId: string) => void }) {
  const staff = useQuery(sessionQueries.current()).data?.staff;
  const unfinished = [...unfinishedFollowUps(staff?.id)];
  if (unfinished.length === 0) return null;
  return (
    <aside className={styles.bar}>
      {unfinished.map(([appointmentId, visits]) => (
        <p className={styles.one} key={appointmentId}>
          <span>{leftText(visits)}</span>
          <Button onClick={() => onGoOn(appointmentId)}>{t().goOn}</Button>
        </p>
      ))}
    </aside>
  );
}

function leftText(visits: readonly KeptVisit[]): string {
  if (visits.length === 1) return t().unfinishedOne;
  const booked = visits.filter(({ appointmentId }) => appointmentId !== undefined).length;
  return t().unfinished(numberText(booked), numberText(visits.length));
}
