import { useRef } from "react";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { stageLooks, stageOf } from "#domain/appointment/visit-stage.ts";
import { useOpenedAtNow } from "#features/schedule/grid/use-opened-at-now.ts";
import { t } from "#features/schedule/t.ts";
import { stageText } from "#features/schedule/visit/stage-text.ts";
import { birthDateText, timeRangeText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { visitAbout } from "#texts/visit-about.ts";
import { StageMark } from "#ui/stage-mark.tsx";
import styles from "./visit-table.module.css";

type VisitTableProps = {
  label: string;
  visits: readonly AppointmentView[];
  now: Date;
  timeZone: string;
  chosenId?: string;
  confirmingIds: ReadonlySet<string>;
  onChoose: (id: string) => void;
};

/** The same day as a plain table, for whoever prefers one and for a screen that has no room for columns. */
export function VisitTable(props: VisitTableProps) {
  const { label, visits, now, timeZone, chosenId, confirmingIds, onChoose } = props;
  const scroller = useRef<HTMLDivElement>(null);
  useOpenedAtNow(scroller, label);
  const nextId = visits.find(({ start, end = start }) => end && new Date(end) > now)?.id;
  if (visits.length === 0) return <p className={styles.empty}>{t().table.empty}</p>;
  return (
    <div className={styles.scroller} ref={scroller}>
      <table aria-label={label} className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t().table.time}</th>
            <th scope="col">{t().table.patient}</th>
            <th scope="col">{t().table.status}</th>
            <th scope="col">{t().table.practitioner}</th>
            <th scope="col">{t().table.reason}</th>
          </tr>
        </thead>
        <tbody>
          {visits.map((visit) => {
            const { id, patient, practitioner, start, end = start } = visit;
            const stage = stageOf(visit, now);
            return (
              <tr
                data-chosen={id === chosenId || undefined}
                data-now={id === nextId || undefined}
                data-visit={id}
                key={id}
              >
                <td className={styles.time}>
                  {start && end ? timeRangeText(new Date(start), new Date(end), timeZone) : texts.day.noTime}
                </td>
                <th className={styles.who} scope="row">
                  <button
                    aria-pressed={id === chosenId}
                    className={styles.name}
                    data-cell={id}
                    onClick={() => onChoose(id)}
                    type="button"
                  >
                    <bdi>{patient.name}</bdi>
                  </button>
                  {patient.birthDate && (
                    <span className={styles.born}>
                      {texts.patient.born(birthDateText(patient.birthDate))}
                    </span>
                  )}
                </th>
                <td>
                  <span className={styles.status} data-stage={stage.stage}>
                    <StageMark {...stageLooks[stage.stage]} />
                    {confirmingIds.has(id) ? t().confirming : stageText(stage)}
                  </span>
                </td>
                <td>
                  <bdi>{practitioner?.name ?? t().anybody}</bdi>
                </td>
                <td className={styles.reason}>
                  <bdi>{visitAbout(visit)}</bdi>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
