import { lazy, Suspense } from "react";
import { texts } from "#texts/texts.ts";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { Spinner } from "#ui/spinner.tsx";
import type { RegisterPanelProps } from "./register-panel.tsx";

const load = async () => ({ default: (await import("./register-panel.tsx")).RegisterPanel });

const RegisterPanel = lazy(load);

/** Fetches the panel while it is merely offered, so that it is there when it is chosen. */
export const prepareRegistering = () => void load().catch(() => undefined);

/** The panel in which a new patient is registered, loaded when it is opened. */
export function RegisterPatient(props: RegisterPanelProps) {
  return (
    <ErrorBoundary fallback={<p>{texts.problems.offline}</p>}>
      <Suspense fallback={<Spinner />}>
        <RegisterPanel {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
