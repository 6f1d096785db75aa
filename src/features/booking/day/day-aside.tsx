import type { Day } from "#domain/wall-clock.ts";
import { texts } from "#texts/texts.ts";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { laterPart } from "#ui/later.tsx";
import { Notice } from "#ui/notice.tsx";
import { DayBlank } from "./day-blank.tsx";
import styles from "./day-panel.module.css";

const DayPanel = laterPart(async () => (await import("./day-panel.tsx")).DayPanel, {
  Until: () => (
    <div className={styles.panel}>
      <DayBlank isLoading />
    </div>
  ),
});

type DayAsideProps = { timeZone: string; today: Day; lastBookedId?: string };

/** The day beside the form. It is loaded after the form, and the form works without it. */
export function DayAside(props: DayAsideProps) {
  return (
    <ErrorBoundary fallback={<Notice title={texts.day.failed} tone="warning" />}>
      <DayPanel {...props} />
    </ErrorBoundary>
  );
}
