import { useQuery } from "@tanstack/react-query";
import { holdQueries } from "#client/queries/hold-queries.ts";
import { sessionQueries } from "#client/queries/session-queries.ts";
import { mayBookWith } from "#domain/roles.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import type { Span } from "#features/booking/time/collides-with.ts";
import styles from "#features/booking/time/time-fields.module.css";
import { isolated } from "#texts/isolated.ts";
import { texts } from "#texts/texts.ts";
import { heldBeside } from "./held-beside.ts";
import { useHeldTime } from "./use-held-time.ts";

type HoldNoteProps = { span: Span; practitionerId?: string; patientId?: string; timeZone: string };

/** Holds the chosen time for this desk, and warns of another desk that is booking it right now. */
export function HoldNote({ span, practitionerId, patientId, timeZone }: HoldNoteProps) {
  const staff = useQuery(sessionQueries.current()).data?.staff;
  useHeldTime({ span, practitionerId, patientId, isTheirs: !staff || mayBookWith(staff, practitionerId) });
  const { data } = useQuery(holdQueries.day(wallClockDay(span.start, timeZone), timeZone));
  const beside = heldBeside(data?.holds ?? [], { span, practitionerId, patientId });
  return (
    <div aria-live="polite" className={styles.holds}>
      {beside.map((hold) => {
        const who = hold.holder ? isolated(hold.holder) : texts.holds.anotherDesk;
        const say =
          hold.patientId !== undefined && hold.patientId === patientId
            ? texts.holds.thisPatient
            : texts.holds.thisTime;
        return (
          <p className={styles.warning} key={hold.id}>
            {say(who)} {texts.holds.advice}
          </p>
        );
      })}
    </div>
  );
}
