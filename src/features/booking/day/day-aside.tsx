import { lazy, Suspense } from "react";
import type { Day } from "#domain/wall-clock.ts";
import { texts } from "#texts/texts.ts";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { Notice } from "#ui/notice.tsx";
import { DayBlank } from "./day-blank.tsx";
import styles from "./day-panel.module.css";

const DayPanel = lazy(async () => ({
  default: (await import("#features/booking/page/beside-the-form.ts")).DayPanel,
}));

type DayAsideProps = { timeZone: string; today: Day; lastBookedId?: string };

/** The day beside the form. It is loaded after the form, and the form works without it. */
export function DayAside(props: DayAsideProps) {
  return (
    <ErrorBoundary fallback={<Notice title={texts.day.failed} tone="warning" />}>
      <Suspense
        fallback={
          <div className={styles.panel}>
            <DayBlank isLoading />
          </div>
        }
      >
        <DayPanel {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
