import { useQuery } from "@tanstack/react-query";
import { useSearch } from "wouter";
import { proposalQueries } from "#client/queries/proposal-queries.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Spinner } from "#ui/spinner.tsx";
import styles from "./hand-over.module.css";
import { HandOverForm } from "./hand-over-form.tsx";
import { handOverTexts } from "./hand-over-texts.ts";

/** Asks the desk for the next appointment of a patient; `/hand-over?appointment=…` says after which one. */
export function HandOverPage({ timeZone }: { timeZone: string }) {
  const t = handOverTexts();
  const id = new URLSearchParams(useSearch()).get("appointment") ?? "";
  const query = useQuery({ ...proposalQueries.from(id), enabled: id !== "" });
  return (
    <div className={styles.page}>
      <title>{texts.pageTitle(t.title)}</title>
      {id === "" && (
        <Notice heading="h1" title={t.nothing} tone="info">
          <p>{t.nothingAdvice}</p>
        </Notice>
      )}
      {query.isError && !query.isFetching && (
        <Notice
          actions={<Button onClick={() => void query.refetch()}>{texts.tryAgain}</Button>}
          heading="h1"
          title={t.failed}
          tone="warning"
        />
      )}
      {id !== "" && query.isFetching && !query.data && (
        <p className={styles.quiet}>
          <Spinner /> {t.loading}
        </p>
      )}
      {query.data && <HandOverForm from={query.data} key={id} timeZone={timeZone} />}
    </div>
  );
}
