import { useIsMutating, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { conflictQueries } from "#client/queries/conflict-queries.ts";
import type { TimeCheck } from "#contract/time-check.ts";
import { AlternativeTimes } from "#features/booking/conflict/alternative-times.tsx";
import { usePeopleNames } from "#features/booking/conflict/use-people-names.ts";
import { focusField } from "#features/booking/draft/field-id.ts";
import { sendingKey } from "#features/booking/outcome/use-send-booking.ts";
import { ar } from "#features/booking/texts/certainty/ar.ts";
import { en } from "#features/booking/texts/certainty/en.ts";
import { conflictText } from "#texts/conflict-text.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { Icon } from "#ui/icon.tsx";
import { useSettledValue } from "#ui/use-settled-value.ts";
import type { Span } from "./collides-with.ts";
import styles from "./time-verdict.module.css";

const t = pageTexts({ en, ar });

/** Arrow keys step through times; only one that somebody stays at is asked about. */
const settleMs = 300;

type TimeVerdictProps = { span: Span; practitionerId?: string; patientId?: string; timeZone: string };

/** Whether the chosen time is free as things stand, or what is in its way. It never stops a booking. */
export function TimeVerdict({ span, practitionerId, patientId, timeZone }: TimeVerdictProps) {
  const start = span.start.toISOString();
  const end = span.end.toISOString();
  const chosen = useMemo(
    () => ({ practitionerId, patientId, start, end }),
    [practitionerId, patientId, start, end],
  );
  const settled = useSettledValue(chosen, settleMs);
  const isCurrent = settled === chosen;
  // What is being booked here would soon be in its own way.
  const isOnItsWay = useIsMutating({ mutationKey: sendingKey }) > 0;
  const { data, isError } = useQuery({
    ...conflictQueries.check(settled),
    enabled: isCurrent && !isOnItsWay,
  });
  return (
    <div aria-live="polite" className={styles.verdict}>
      {isCurrent && isError && <p className={styles.note}>{t().unchecked}</p>}
      {isCurrent && data?.conflicts.length === 0 && (
        <p className={styles.free}>
          <Icon name="check" size={14} />
          {freeText(practitionerId, patientId)}
        </p>
      )}
      {isCurrent && !isOnItsWay && data && data.conflicts.length > 0 && (
        <InTheWay check={data} {...{ practitionerId, patientId, start, timeZone }} />
      )}
    </div>
  );
}

function freeText(practitionerId?: string, patientId?: string): string {
  if (!patientId) return t().practitionerFree;
  return practitionerId ? t().free : t().patientFree;
}

type InTheWayProps = {
  check: TimeCheck;
  practitionerId?: string;
  patientId?: string;
  start: string;
  timeZone: string;
};

function InTheWay({ check, practitionerId, patientId = "", start, timeZone }: InTheWayProps) {
  const names = usePeopleNames({ patientId, practitionerId });
  return (
    <>
      <ul className={styles.conflicts}>
        {check.conflicts.map((conflict) => (
          <li key={`${conflict.with} ${conflict.start} ${conflict.appointmentId}`}>
            <Icon name="warning" size={14} />
            <span>{conflictText(conflict, { ...names, timeZone })}</span>
          </li>
        ))}
      </ul>
      <AlternativeTimes
        alternatives={check.alternatives}
        isLate
        onChosen={() => focusField("start")}
        practitionerId={practitionerId}
        refusedStart={start}
        timeZone={timeZone}
      />
    </>
  );
}
