import type { AuditLine, AuditPage } from "#contract/audit.ts";
import { auditTimeText } from "#texts/audit-time-text.ts";
import { texts } from "#texts/texts.ts";
import { AuditChange } from "./audit-change.tsx";
import styles from "./audit-row.module.css";
import { auditTexts } from "./audit-texts.ts";
import { OverrideReason } from "./override-reason.tsx";
import type { FilterFields } from "./use-audit-filter.ts";

type AuditRowProps = {
  line: AuditLine;
  names: AuditPage["names"];
  timeZone: string;
  onChange: (changed: Partial<FilterFields>) => void;
};

/** One thing that somebody did. */
export function AuditRow({ line, names, timeZone, onChange }: AuditRowProps) {
  const t = auditTexts();
  const { staffId, role, patientId, appointmentId, subjectId } = line;
  return (
    <tr className={styles.row}>
      <td className={styles.when}>
        <time dateTime={line.at}>{auditTimeText(new Date(line.at), timeZone)}</time>
      </td>
      <td>
        <bdi>{staffId ? (names.staff[staffId] ?? staffId) : whoElse(line)}</bdi>
        {role && <span className={styles.soft}>{texts.roles[role]}</span>}
      </td>
      <td>
        <span className={styles.action}>{t.actions[line.action]}</span>
        <AuditChange details={line.details} timeZone={timeZone} />
        {line.hasReason && <OverrideReason id={line.id} />}
      </td>
      <td>
        {patientId && (
          <Only
            label={names.patients[patientId] ?? patientId}
            onChoose={() => onChange({ patient: patientId })}
          />
        )}
        {appointmentId && (
          <Only isId label={appointmentId} onChoose={() => onChange({ appointment: appointmentId })} />
        )}
        {line.followsId && (
          <span className={styles.soft}>
            {t.follows} <bdi className={styles.id}>{line.followsId}</bdi>
          </span>
        )}
        {subjectId && <bdi>{names.staff[subjectId] ?? subjectId}</bdi>}
      </td>
      <td className={styles.where}>
        <bdi>{line.address}</bdi>
      </td>
      <td>
        <span className={styles.outcome} data-outcome={line.outcome}>
          {t.outcomes[line.outcome]}
        </span>
        {line.problem && <bdi className={styles.soft}>{line.problem}</bdi>}
      </td>
    </tr>
  );
}

// A request comes from an address; without one it was a terminal, or Frontdesk's own work.
function whoElse({ action, address }: AuditLine): string {
  const t = auditTexts();
  if (address) return t.nobody;
  return action === "cancel-duplicate" ? t.itself : t.byTerminal;
}

function Only({ label, isId = false, onChoose }: { label: string; isId?: boolean; onChoose: () => void }) {
  const t = auditTexts();
  return (
    <button
      className={styles.only}
      data-id={isId || undefined}
      onClick={onChoose}
      title={t.onlyThese(label)}
      type="button"
    >
      <bdi>{label}</bdi>
    </button>
  );
}
