import { useFormContext, useWatch } from "react-hook-form";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { chosenTimeOf } from "#features/booking/when/chosen-time-of.ts";
import type { Span } from "#features/booking/when/collides-with.ts";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { useNow } from "#ui/use-now.ts";
import { OwnVisit } from "./own-visit.tsx";
import { TimeVerdict } from "./time-verdict.tsx";

/** What there is to tell other desks, and to hear of them, about a time that would be taken from somebody. */
export function ChosenTime({ span, timeZone }: { span: Span; timeZone: string }) {
  const { control } = useFormContext<BookingDraft>();
  const [status, practitionerId, patientId] = useWatch({
    control,
    name: ["status", "practitionerId", "patientId"],
  });
  const now = useNow(30_000);
  const { start, end } = span;
  const asked = { status, practitionerId, patientId, start: start.toISOString(), end: end.toISOString() };
  const chosen = chosenTimeOf(asked, now);
  return (
    <ErrorBoundary fallback={null}>
      {chosen && <TimeVerdict chosen={chosen} timeZone={timeZone} />}
      {patientId && start < end && (
        <OwnVisit isTold={chosen !== undefined} patientId={patientId} span={span} timeZone={timeZone} />
      )}
    </ErrorBoundary>
  );
}
