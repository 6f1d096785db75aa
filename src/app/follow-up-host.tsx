import { useSearchParams } from "wouter";
import { followUpParameter, hasKeptFollowUps } from "#client/addresses/follow-up-address.ts";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { laterPart } from "#ui/later.tsx";

const FollowUpDialog = laterPart(
  async () => (await import("#features/follow-up/follow-up-dialog.tsx")).FollowUpDialog,
);
const UnfinishedFollowUps = laterPart(
  async () => (await import("#features/follow-up/unfinished-follow-ups.tsx")).UnfinishedFollowUps,
);

/** Follows up the appointment that the address names, over whatever page is open, or tells what was left half-way. */
export function FollowUpHost({ timeZone }: { timeZone: string }) {
  const [parameters, setParameters] = useSearchParams();
  const appointmentId = parameters.get(followUpParameter);
  const show = (id: string | undefined, replace = false) => {
    const next = new URLSearchParams(parameters);
    if (id) next.set(followUpParameter, id);
    else next.delete(followUpParameter);
    setParameters(next, { replace });
  };
  if (!appointmentId && !hasKeptFollowUps()) return null;
  return (
    <ErrorBoundary fallback={null}>
      {appointmentId ? (
        <FollowUpDialog
          appointmentId={appointmentId}
          key={appointmentId}
          onClose={() => show(undefined, true)}
          timeZone={timeZone}
        />
      ) : (
        <UnfinishedFollowUps onGoOn={show} />
      )}
    </ErrorBoundary>
  );
}
