import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { sessionQueries } from "#contract/client/session-queries.ts";
import { texts } from "#contract/texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { Notice } from "#ui/notice.tsx";
import { Spinner } from "#ui/spinner.tsx";
import { ClinicClock } from "./clinic-clock.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import styles from "./shell.module.css";
import { ThemeSwitch } from "./theme-switch.tsx";

type ShellProps = {
  onLanguage: (code: string) => void;
  /** The page, once it is known at whose desk this browser stands. */
  children: (timeZone: string) => ReactNode;
};

/** What stands around every page. */
export function Shell({ onLanguage, children }: ShellProps) {
  const session = useQuery(sessionQueries.current());
  const clinic = session.data?.clinic;
  return (
    <>
      <header className={styles.header}>
        <span className={styles.brand}>
          <Mark />
          {texts.product}
        </span>
        {clinic && (
          <span className={styles.clinic}>
            <bdi>{clinic.name}</bdi>
          </span>
        )}
        <span className={styles.tools}>
          {clinic && <ClinicClock timeZone={clinic.timeZone} />}
          <LanguageChoice onLanguage={onLanguage} />
          <ThemeSwitch />
        </span>
      </header>
      <main className={styles.main}>
        {clinic && <ErrorBoundary fallback={<Broken />}>{children(clinic.timeZone)}</ErrorBoundary>}
        {session.isError && !session.isFetching && (
          <div className={styles.alone}>
            <Notice
              actions={<Button onClick={() => void session.refetch()}>{texts.tryAgain}</Button>}
              heading="h1"
              title={texts.problems.offline}
              tone="warning"
            />
          </div>
        )}
        {!clinic && session.isFetching && (
          <p className={styles.opening}>
            <Spinner />
            {texts.shell.opening}
          </p>
        )}
      </main>
    </>
  );
}

function Broken() {
  return (
    <Notice
      actions={<Button onClick={() => location.reload()}>{texts.shell.reload}</Button>}
      heading="h1"
      title={texts.shell.broken}
      tone="danger"
    >
      <p>{texts.shell.brokenAdvice}</p>
    </Notice>
  );
}

function Mark() {
  return (
    <svg aria-hidden="true" height={22} viewBox="0 0 24 24" width={22}>
      <rect fill="var(--accent)" height="24" rx="6" width="24" />
      <path
        d="M5.5 16.5h13M7.5 16.5v-2a4.5 4.5 0 0 1 9 0v2M12 10V7.5"
        fill="none"
        stroke="var(--accent-ink)"
        strokeLinecap="round"
        strokeWidth="2"
      />
    </svg>
  );
}
