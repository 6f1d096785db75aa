import type { AppointmentFacts, AuditDetails } from "#contract/audit.ts";
import { whenText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import styles from "./audit-row.module.css";
import { auditTexts } from "./audit-texts.ts";

type AuditChangeProps = { details: AuditDetails | undefined; timeZone: string };

/** What became of what: an appointment before and after, an account's new role, a route that was asked for. */
export function AuditChange({ details, timeZone }: AuditChangeProps) {
  const t = auditTexts();
  if (!details) return null;
  const { was, is, route, account, fields, repeats } = details;
  const before = was && factsText(was, timeZone);
  const after = is && factsText(is, timeZone);
  return (
    <>
      {before && before !== after && (
        <span className={styles.soft}>
          {t.was}: {before}
        </span>
      )}
      {after && <span className={styles.soft}>{before ? `${t.is}: ${after}` : after}</span>}
      {account?.role && <span className={styles.soft}>{texts.roles[account.role]}</span>}
      {fields && <span className={styles.soft}>{fields.map(fieldText).join(" · ")}</span>}
      {repeats && <span className={styles.soft}>{t.repeats(repeats)}</span>}
      {route && (
        <span className={styles.soft}>
          {t.route} <bdi className={styles.id}>{route}</bdi>
        </span>
      )}
    </>
  );
}

const fieldText = (name: string) =>
  Object.entries(auditTexts().contactFields).find(([field]) => field === name)?.[1] ?? name;

function factsText({ start, end, status }: AppointmentFacts, timeZone: string): string {
  const [, known] = Object.entries(texts.status).find(([name]) => name === status) ?? [];
  const when = start && end && whenText(new Date(start), new Date(end), timeZone);
  return [when, known].filter(Boolean).join(" · ");
}
