import type { AuditPage } from "#contract/audit.ts";
import { AuditRow } from "./audit-row.tsx";
import styles from "./audit-table.module.css";
import { auditTexts } from "./audit-texts.ts";
import type { FilterFields } from "./use-audit-filter.ts";

type AuditTableProps = {
  pages: AuditPage[];
  timeZone: string;
  onChange: (changed: Partial<FilterFields>) => void;
};

/** The lines, the newest first. */
export function AuditTable({ pages, timeZone, onChange }: AuditTableProps) {
  const { title, columns } = auditTexts();
  return (
    <table aria-label={title} className={styles.table}>
      <thead className={styles.columns}>
        <tr>
          {Object.values(columns).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pages.flatMap(({ lines, names }) =>
          lines.map((line) => (
            <AuditRow key={line.id} line={line} names={names} onChange={onChange} timeZone={timeZone} />
          )),
        )}
      </tbody>
    </table>
  );
}
