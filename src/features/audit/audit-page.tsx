import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { auditFile, auditQueries } from "#client/queries/audit-queries.ts";
import { ApiProblem } from "#client/requests/api-problem.ts";
import { numberText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Spinner } from "#ui/spinner.tsx";
import { AuditFilters } from "./audit-filters.tsx";
import styles from "./audit-page.module.css";
import { AuditTable } from "./audit-table.tsx";
import { auditTexts } from "./audit-texts.ts";
import { ChainState } from "./chain-state.tsx";
import { useAuditFilter } from "./use-audit-filter.ts";

/** Who did what, when and from where, and how far that is proved. */
export function AuditPage({ timeZone }: { timeZone: string }) {
  const t = auditTexts();
  const { fields, filter, isFiltered, set, clear } = useAuditFilter(timeZone);
  const query = useInfiniteQuery(auditQueries.lines(filter));
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? [];
  useEffect(() => {
    document.title = texts.pageTitle(t.title);
  }, [t.title]);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div>
          <h1 className={styles.title}>{t.title}</h1>
          <p className={styles.lead}>{t.lead}</p>
        </div>
        <a className={styles.export} download href={auditFile(filter)}>
          {t.export}
        </a>
      </div>
      <ChainState />
      <AuditFilters fields={fields} isFiltered={isFiltered} onChange={set} onClear={clear} />
      {query.isPending && (
        <output className={styles.calm}>
          <Spinner /> {t.loading}
        </output>
      )}
      {query.isError && <Failed error={query.error} onAgain={() => void query.refetch()} />}
      {query.data && lines.length === 0 && (
        <output className={styles.calm}>{isFiltered ? t.empty : t.emptyAtAll}</output>
      )}
      {query.data && lines.length > 0 && (
        <>
          <AuditTable onChange={set} pages={query.data.pages} timeZone={timeZone} />
          <div className={styles.foot}>
            <output>{t.shown(numberText(lines.length))}</output>
            {query.hasNextPage && (
              <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t.more}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}

function Failed({ error, onAgain }: { error: Error; onAgain: () => void }) {
  const t = auditTexts();
  const kind = error instanceof ApiProblem ? error.kind : "internal";
  return (
    <div role="alert">
      <Notice actions={<Button onClick={onAgain}>{texts.tryAgain}</Button>} title={t.failed} tone="warning">
        <p>{kind === "invalid-fields" ? t.wrongFilter : texts.problems[kind]}</p>
      </Notice>
    </div>
  );
}
