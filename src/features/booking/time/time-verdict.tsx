import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { conflictQueries } from "#client/queries/conflict-queries.ts";
import { holdQueries } from "#client/queries/hold-queries.ts";
import { sessionQueries } from "#client/queries/session-queries.ts";
import type { Hold } from "#contract/holds.ts";
import type { TimeCheckQuery } from "#contract/time-check.ts";
import { mayBookWith } from "#domain/roles.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import { AlternativeTimes } from "#features/booking/conflict/alternative-times.tsx";
import { usePeopleNames } from "#features/booking/conflict/use-people-names.ts";
import { focusField } from "#features/booking/draft/field-id.ts";
import { heldBeside } from "#features/booking/hold/held-beside.ts";
import { useHeldTime } from "#features/booking/hold/use-held-time.ts";
import { ar } from "#features/booking/texts/certainty/ar.ts";
import { en } from "#features/booking/texts/certainty/en.ts";
import { useAttempt } from "#features/booking/when/attempt.ts";
import { conflictText } from "#texts/conflict-text.ts";
import { isolated } from "#texts/isolated.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { texts } from "#texts/texts.ts";
import { Icon } from "#ui/icon.tsx";
import { useSettledValue } from "#ui/use-settled-value.ts";
import styles from "./time-verdict.module.css";
import { type Verdict, verdictOf } from "./verdict-of.ts";

const t = pageTexts({ en, ar });

/** Arrow keys step through times; only one that somebody stays at is asked about. */
const settleMs = 300;

type TimeVerdictProps = { chosen: TimeCheckQuery; timeZone: string };

/** Holds the chosen time for this desk, and says the one thing that there is to say of it. It never stops a booking. */
export function TimeVerdict({
  chosen: { practitionerId, patientId, start, end },
  timeZone,
}: TimeVerdictProps) {
  const chosen = useMemo(
    () => ({ practitionerId, patientId, start, end }),
    [practitionerId, patientId, start, end],
  );
  const staff = useQuery(sessionQueries.current()).data?.staff;
  useHeldTime(chosen, !staff || mayBookWith(staff, practitionerId));
  const verdict = useVerdict(chosen, timeZone);
  return (
    <div aria-live="polite" className={styles.verdict}>
      <Said chosen={chosen} timeZone={timeZone} verdict={verdict} />
    </div>
  );
}

function useVerdict(chosen: TimeCheckQuery, timeZone: string): Verdict {
  const { isSending, refused } = useAttempt();
  const settled = useSettledValue(chosen, settleMs);
  const isCurrent = settled === chosen;
  const check = useQuery({ ...conflictQueries.check(settled), enabled: isCurrent && !isSending });
  const held = useQuery(holdQueries.day(wallClockDay(new Date(chosen.start), timeZone), timeZone)).data;
  const span = { start: new Date(chosen.start), end: new Date(chosen.end) };
  return verdictOf({
    chosen,
    check: (isCurrent && (check.isError ? "failed" : check.data)) || "pending",
    holds: heldBeside(held?.holds ?? [], { ...chosen, span }),
    wasRefused: refused !== undefined,
    isSending,
  });
}

type SaidProps = TimeVerdictProps & { verdict: Verdict };

function Said({ verdict, chosen, timeZone }: SaidProps) {
  if (verdict.kind === "nothing") return null;
  if (verdict.kind === "unchecked") return <p className={styles.note}>{t().unchecked}</p>;
  if (verdict.kind === "held")
    return verdict.holds.map((hold) => (
      <p className={styles.warning} key={hold.id}>
        {heldText(hold, chosen)} {texts.holds.advice}
      </p>
    ));
  if (verdict.kind === "in-the-way") return <InTheWay {...{ chosen, timeZone, verdict }} />;
  return (
    <p className={styles.free}>
      <Icon name="check" size={14} />
      {freeText(verdict.for)}
    </p>
  );
}

function freeText(whom: Extract<Verdict, { kind: "free" }>["for"]): string {
  if (whom === "practitioner") return t().practitionerFree;
  return whom === "patient" ? t().patientFree : t().free;
}

function heldText(hold: Hold, { patientId }: TimeCheckQuery): string {
  const who = hold.holder ? isolated(hold.holder) : texts.holds.anotherDesk;
  const isSamePatient = hold.patientId !== undefined && hold.patientId === patientId;
  return isSamePatient ? texts.holds.thisPatient(who) : texts.holds.thisTime(who);
}

type InTheWayProps = TimeVerdictProps & { verdict: Extract<Verdict, { kind: "in-the-way" }> };

function InTheWay({ verdict, chosen, timeZone }: InTheWayProps) {
  const { practitionerId, patientId = "", start } = chosen;
  const names = usePeopleNames({ patientId, practitionerId });
  return (
    <>
      <ul className={styles.conflicts}>
        {verdict.conflicts.map((conflict) => (
          <li key={`${conflict.with} ${conflict.start} ${conflict.appointmentId}`}>
            <Icon name="warning" size={14} />
            <span>{conflictText(conflict, { ...names, timeZone })}</span>
          </li>
        ))}
      </ul>
      <AlternativeTimes
        alternatives={verdict.alternatives}
        isLate
        onChosen={() => focusField("start")}
        practitionerId={practitionerId}
        refusedStart={start}
        timeZone={timeZone}
      />
    </>
  );
}
