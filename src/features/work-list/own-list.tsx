import { useQuery } from "@tanstack/react-query";
import { proposalQueries } from "#client/queries/proposal-queries.ts";
import type { HandOver } from "#contract/proposals.ts";
import { whenText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { useNow } from "#ui/use-now.ts";
import { agoText } from "./ago-text.ts";
import { ListFrame } from "./list-frame.tsx";
import { wishText } from "./wish-text.ts";
import styles from "./work-list.module.css";
import { workListTexts } from "./work-list-texts.ts";

/** What this person handed over to the desk, and what became of each. */
export function OwnList({ timeZone }: { timeZone: string }) {
  const t = workListTexts();
  const now = useNow(30_000);
  const query = useQuery(proposalQueries.handOvers());
  const handOvers = query.data?.handOvers ?? [];
  return (
    <ListFrame query={query} title={t.mineTitle}>
      {query.isSuccess && handOvers.length === 0 && <p className={styles.empty}>{t.mineEmpty}</p>}
      <ul className={styles.list}>
        {handOvers.map((handOver) => (
          <li className={styles.row} key={handOver.key}>
            <div className={styles.what}>
              <h2 className={styles.patient}>
                <bdi>{handOver.appointment.patient.name}</bdi>
                <span className={styles.state} data-state={handOver.state}>
                  {t.states[handOver.state]}
                </span>
              </h2>
              <p>{outcomeText(handOver, timeZone)}</p>
              <p className={styles.quiet}>{t.asked(agoText(handOver.askedAt, now))}</p>
            </div>
          </li>
        ))}
      </ul>
    </ListFrame>
  );
}

function outcomeText({ state, appointment }: HandOver, timeZone: string): string {
  const t = workListTexts();
  const { start, end, practitioner, cancelationReason } = appointment;
  if (state === "declined" && cancelationReason) return t.declinedBecause(isolated(cancelationReason));
  if (state !== "booked" || !start || !end) return wishText(appointment, timeZone);
  const when = whenText(new Date(start), new Date(end), timeZone);
  return [when, practitioner && t.with(isolated(practitioner.name))].filter(Boolean).join(", ");
}
