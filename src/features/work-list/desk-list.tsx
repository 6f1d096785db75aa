import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { proposalQueries } from "#client/queries/proposal-queries.ts";
import { numberText, timeText } from "#texts/format.ts";
import { useNow } from "#ui/use-now.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { ListFrame } from "./list-frame.tsx";
import { Outcome, type WorkOutcome } from "./outcome.tsx";
import { ProposalRow } from "./proposal-row.tsx";
import styles from "./work-list.module.css";
import { workListTexts } from "./work-list-texts.ts";

/** For how many a time is looked for; who comes further down is looked at later. */
const mostLookedAt = 20;

/** Everything that waits for the desk, the most urgent first, each with the first time at which it could be booked. */
export function DeskList({ timeZone }: { timeZone: string }) {
  const t = workListTexts();
  const now = useNow(30_000);
  const query = useQuery(proposalQueries.open());
  const proposals = query.data?.proposals ?? [];
  const ids = proposals.slice(0, mostLookedAt).map(({ appointment }) => appointment.id);
  const times = useQuery({ ...proposalQueries.times(ids), enabled: ids.length > 0 });
  const [outcome, setOutcome] = useState<WorkOutcome>();
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);

  const leadToFirst = useEffectEvent(() => {
    // Free times may come late: whoever has begun to say why a request is declined goes on typing there.
    if (list.current?.contains(document.activeElement)) return;
    const first = list.current?.querySelector<HTMLElement>("[data-look=primary]");
    (first ?? heading.current)?.focus();
  });
  const isReady = query.isSuccess && (ids.length === 0 || !times.isPending);
  useEffect(() => {
    if (isReady) leadToFirst();
  }, [isReady]);

  const onDone = (done: WorkOutcome) => {
    setOutcome(done);
    // The row that had the focus is gone.
    heading.current?.focus();
  };
  const count = proposals.length;
  return (
    <ListFrame
      aside={
        query.data && (
          <>
            {count > 0 && <strong>{t.waiting(count, numberText(count))}</strong>}{" "}
            {t.asOf(timeText(new Date(query.data.asOf), timeZone))}
          </>
        )
      }
      headingRef={heading}
      query={query}
      title={t.title}
    >
      <Outcome onClose={() => setOutcome(undefined)} outcome={outcome} />
      {query.isSuccess && count === 0 && <p className={styles.empty}>{t.empty}</p>}
      <ul className={styles.list} ref={list}>
        {proposals.map((proposal) => (
          <ProposalRow
            key={proposal.appointment.id}
            now={now}
            onDone={onDone}
            proposal={proposal}
            times={ids.includes(proposal.appointment.id) ? times : undefined}
            timeZone={timeZone}
          />
        ))}
      </ul>
      <VisuallyHidden>
        <output>{query.isSuccess && (count > 0 ? t.waiting(count, numberText(count)) : t.empty)}</output>
      </VisuallyHidden>
    </ListFrame>
  );
}
