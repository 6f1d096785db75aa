import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { practitionerQueries } from "#client/queries/practitioner-queries.ts";
import type { ProposalTime, ProposalTimes } from "#contract/proposals.ts";
import { whenText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { Button } from "#ui/button.tsx";
import { Spinner } from "#ui/spinner.tsx";
import styles from "./work-list.module.css";
import { workListTexts } from "./work-list-texts.ts";

type RowActionsProps = {
  patientName: string;
  time?: ProposalTime;
  times?: Pick<UseQueryResult<ProposalTimes>, "isError" | "isFetching">;
  timeZone: string;
  onBook: () => void;
  onDecline: () => void;
  onOtherTime: () => void;
};

/** The first time at which it can be booked, and the way to say no. */
export function RowActions({ patientName, time, times, timeZone, ...on }: RowActionsProps) {
  const t = workListTexts();
  const practitioners = useQuery(practitionerQueries.all()).data?.practitioners;
  const name = practitioners?.find(({ id }) => id === time?.practitionerId)?.name;
  const when = time && whenText(new Date(time.start), new Date(time.end), timeZone);
  return (
    <div className={styles.actions}>
      {time && when && (
        <div className={styles.time}>
          <Button aria-label={t.bookFor(patientName, when)} look="primary" onClick={on.onBook}>
            {t.book(when)}
          </Button>
          <p className={styles.quiet}>
            {[name && t.with(isolated(name)), !time.isInWindow && t.late].filter(Boolean).join(", ")}
          </p>
        </div>
      )}
      {!time && times && <p className={styles.quiet}>{stateOf(times)}</p>}
      <Button aria-label={t.otherTimeFor(patientName)} onClick={on.onOtherTime}>
        {t.otherTime}
      </Button>
      <Button aria-label={t.declineFor(patientName)} look="quiet" onClick={on.onDecline}>
        {t.decline}
      </Button>
    </div>
  );
}

function stateOf({ isError, isFetching }: NonNullable<RowActionsProps["times"]>) {
  const t = workListTexts();
  if (isFetching)
    return (
      <>
        <Spinner /> {t.searching}
      </>
    );
  return isError ? t.timesFailed : t.noTime;
}
