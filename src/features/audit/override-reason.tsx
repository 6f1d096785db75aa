import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { auditQueries } from "#client/queries/audit-queries.ts";
import { ApiProblem } from "#client/requests/api-problem.ts";
import { texts } from "#texts/texts.ts";
import { Spinner } from "#ui/spinner.tsx";
import styles from "./audit-row.module.css";
import { auditTexts } from "./audit-texts.ts";

/** Why somebody booked over what was taken. It is asked for when somebody wants to read it. */
export function OverrideReason({ id }: { id: number }) {
  const t = auditTexts();
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useQuery({ ...auditQueries.reason(id), enabled: isOpen });
  return (
    <>
      <button aria-expanded={isOpen} className={styles.only} onClick={() => setOpen(!isOpen)} type="button">
        {isOpen ? t.reason : t.showReason}
      </button>
      {isOpen && (
        <p aria-live="polite" className={styles.reason}>
          {data && <bdi>{data.reason}</bdi>}
          {error && texts.problems[error instanceof ApiProblem ? error.kind : "internal"]}
          {!data && !error && <Spinner />}
        </p>
      )}
    </>
  );
}
