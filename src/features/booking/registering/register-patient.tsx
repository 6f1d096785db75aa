import type { ComponentProps } from "react";
import { texts } from "#texts/texts.ts";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { laterPart } from "#ui/later.tsx";
import { Spinner } from "#ui/spinner.tsx";

const RegisterPanel = laterPart(async () => (await import("./register-panel.tsx")).RegisterPanel, {
  Until: Spinner,
});

/** Fetches the panel while it is merely offered, so that it is there when it is chosen. */
export const prepareRegistering = () => void RegisterPanel.load().catch(() => undefined);

/** The panel in which a new patient is registered, loaded when it is opened. */
export function RegisterPatient(props: ComponentProps<typeof RegisterPanel>) {
  return (
    <ErrorBoundary fallback={<p>{texts.problems.offline}</p>}>
      <RegisterPanel {...props} />
    </ErrorBoundary>
  );
}
