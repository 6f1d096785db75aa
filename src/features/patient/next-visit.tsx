import { useQuery } from "@tanstack/react-query";
import { askForChange } from "#client/addresses/ask-for-change.ts";
import { sessionQueries } from "#client/queries/session-queries.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { canBeCancelled, canBeMoved } from "#domain/appointment/appointment-life-cycle.ts";
import { mayBookWith } from "#domain/roles.ts";
import { changeTexts } from "#texts/change/change-texts.ts";
import { visitText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { texts } from "#texts/texts.ts";
import { usualText } from "#texts/usual/usual-text.ts";
import { Button } from "#ui/button.tsx";
import styles from "./patient-page.module.css";
import { t } from "./t.ts";

type NextVisitProps = { next: AppointmentView | undefined; timeZone: string };

/** The answer to what is asked most: when somebody comes next, large enough to be read out, with what can be done about it. */
export function NextVisit({ next, timeZone }: NextVisitProps) {
  return (
    <section className={styles.next} data-appointment={next?.id}>
      <h2 className={styles.subtitle}>{t().next}</h2>
      {next?.start ? (
        <>
          <p className={styles.when}>
            <time dateTime={next.start}>{visitText(new Date(next.start), timeZone)}</time>
          </p>
          <p className={styles.identity}>
            {next.practitioner && <bdi>{next.practitioner.name}</bdi>}
            {next.reasonCode && <span dir="auto">{usualText(next.reasonCode)}</span>}
            <span>{texts.status[next.status]}</span>
          </p>
          <Changes next={next} />
        </>
      ) : (
        <p className={styles.soft}>{t().noNext}</p>
      )}
    </section>
  );
}

function Changes({ next }: { next: AppointmentView }) {
  const words = changeTexts();
  const staff = useQuery(sessionQueries.current()).data?.staff;
  if (!staff || !mayBookWith(staff, next.practitionerId)) return null;
  const name = isolated(next.patient.name);
  const steps = [
    ...(canBeMoved(next) ? (["move"] as const) : []),
    ...(canBeCancelled(next) ? (["cancel"] as const) : []),
  ];
  return (
    <p className={styles.actions}>
      {steps.map((step) => (
        <Button
          aria-label={(step === "move" ? words.moveFor : words.cancelFor)(name)}
          key={step}
          onClick={({ currentTarget: anchor }) => askForChange({ appointment: next, step, anchor })}
        >
          {words[step]}
        </Button>
      ))}
    </p>
  );
}
