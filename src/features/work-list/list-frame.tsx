import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode, Ref } from "react";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Spinner } from "#ui/spinner.tsx";
import styles from "./work-list.module.css";
import { workListTexts } from "./work-list-texts.ts";

type ListFrameProps = {
  title: string;
  /** Beside the title, such as how many there are. */
  aside?: ReactNode;
  query: Pick<UseQueryResult, "isPending" | "isError" | "isFetching" | "refetch">;
  headingRef?: Ref<HTMLHeadingElement>;
  children: ReactNode;
};

/** A list with its title, while it is read, and when that failed. */
export function ListFrame({ title, aside, query, headingRef, children }: ListFrameProps) {
  const t = workListTexts();
  const hasFailed = query.isError && !query.isFetching;
  return (
    <div className={styles.page}>
      <title>{texts.pageTitle(title)}</title>
      <div className={styles.head}>
        <h1 className={styles.title} ref={headingRef} tabIndex={-1}>
          {title}
        </h1>
        <span className={styles.aside}>{aside}</span>
      </div>
      {hasFailed && (
        <Notice
          actions={<Button onClick={() => void query.refetch()}>{texts.tryAgain}</Button>}
          title={t.failed}
          tone="warning"
        />
      )}
      {query.isPending && !hasFailed && (
        <p className={styles.quiet}>
          <Spinner /> {t.loading}
        </p>
      )}
      {children}
    </div>
  );
}
