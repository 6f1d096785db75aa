import { useFormContext, useWatch } from "react-hook-form";
import { holdsTime } from "#domain/appointment/time-holding.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { laterPart } from "#ui/later.tsx";
import { useNow } from "#ui/use-now.ts";
import type { Span } from "./collides-with.ts";

const HoldNote = laterPart(async () => (await import("#features/booking/hold/hold-note.tsx")).HoldNote);
const TimeVerdict = laterPart(async () => (await import("./time-verdict.tsx")).TimeVerdict);

const dayMs = 86_400_000;

/** What there is to tell other desks, and to hear of them, about a time that would be taken from somebody. */
export function ChosenTime({ span, timeZone }: { span: Span; timeZone: string }) {
  const { control } = useFormContext<BookingDraft>();
  const [status, practitionerId, patientId] = useWatch({
    control,
    name: ["status", "practitionerId", "patientId"],
  });
  const now = useNow(30_000);
  const length = span.end.getTime() - span.start.getTime();
  const isVisit = length > 0 && length <= dayMs && span.end > now;
  if (!isVisit || !holdsTime(status) || !(practitionerId || patientId)) return null;
  const chosen = {
    patientId: patientId || undefined,
    practitionerId: practitionerId || undefined,
    span,
    timeZone,
  };
  return (
    <ErrorBoundary fallback={null}>
      <TimeVerdict {...chosen} />
      <HoldNote {...chosen} />
    </ErrorBoundary>
  );
}
