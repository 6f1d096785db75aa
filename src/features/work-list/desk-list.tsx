import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { movedVisitQueries } from "#client/queries/moved-visit-queries.ts";
import { proposalQueries } from "#client/queries/proposal-queries.ts";
import { sessionQueries } from "#client/queries/session-queries.ts";
import { numberText, timeText } from "#texts/format.ts";
import { laterPart } from "#ui/later.tsx";
import { useNow } from "#ui/use-now.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { ListFrame } from "./list-frame.tsx";
import { Outcome, type WorkOutcome } from "./outcome.tsx";
import { ProposalRow } from "./proposal-row.tsx";
import styles from "./work-list.module.css";
import { workListTexts } from "./work-list-texts.ts";

// Hardly ever is there one.
const MovedList = laterPart(async () => (await import("./moved-list.tsx")).MovedList);

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
  const hasMoved = useQuery(sessionQueries.current()).data?.clinic.hasMovedVisits === true;
  const moved = useQuery({ ...movedVisitQueries.open(), enabled: hasMoved }).data;
  const hasOpenMoved = moved !== undefined && moved.count > 0;
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
      {hasOpenMoved && <MovedList list={moved} onDone={onDone} timeZone={timeZone} />}
      {query.isSuccess && count === 0 && !hasOpenMoved && <p className={styles.empty}>{t.empty}</p>}
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
