import { useQuery } from "@tanstack/react-query";
import { auditQueries } from "#client/queries/audit-queries.ts";
import { numberText } from "#texts/format.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { Notice } from "#ui/notice.tsx";
import { Spinner } from "#ui/spinner.tsx";
import { auditTexts } from "./audit-texts.ts";
import styles from "./chain-state.module.css";

/** How far the audit is proved to be as it was written. */
export function ChainState() {
  const t = auditTexts().chain;
  const { data: check, isError, isFetching, refetch } = useQuery(auditQueries.chain());
  const again = (
    <Button busy={isFetching} look="quiet" onClick={() => void refetch()}>
      {t.again}
    </Button>
  );
  if (check?.fault) {
    const { kind, auditId, sequence } = check.fault;
    return (
      <div role="alert">
        <Notice actions={again} title={t.broken} tone="danger">
          <p>{t.faults[kind](t.place(numberText(auditId ?? sequence ?? 0)))}</p>
        </Notice>
      </div>
    );
  }
  if (!check && !isError) {
    return (
      <output className={styles.state}>
        <Spinner /> {t.checking}
      </output>
    );
  }
  return (
    <div className={styles.state} data-tone={check && check.foreign === 0 ? "whole" : "unsure"}>
      <Icon name={check && check.foreign === 0 ? "check" : "warning"} />
      <output>{check ? sentence(check) : t.failed}</output>
      {again}
    </div>
  );
}

function sentence({ verified, waiting, foreign }: { verified: number; waiting: number; foreign: number }) {
  const t = auditTexts().chain;
  return [
    t.whole(numberText(verified)),
    ...(waiting > 0 ? [t.waiting(numberText(waiting))] : []),
    ...(foreign > 0 ? [t.foreign(numberText(foreign))] : []),
  ].join(" · ");
}
