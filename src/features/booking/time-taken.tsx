import { lazy, Suspense } from "react";
import { texts } from "#contract/texts/texts.ts";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { Notice } from "#ui/notice.tsx";
import type { ConflictPanelProps } from "./conflict-panel.tsx";

const load = async () => ({ default: (await import("./conflict-panel.tsx")).ConflictPanel });

const ConflictPanel = lazy(load);

/** Fetches the panel while a booking is on its way, so that it is there when the time turns out to be taken. */
export const prepareTimeTaken = () => void load().catch(() => undefined);

/** That the time is taken, by whom, and the ways out. That much is said even if the ways out cannot be loaded. */
export function TimeTaken(props: ConflictPanelProps) {
  const plain = <Notice title={texts.booking.takenTitle} tone="warning" />;
  return (
    <ErrorBoundary fallback={plain}>
      <Suspense fallback={plain}>
        <ConflictPanel {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
