import { lazy, Suspense } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { holdsTime } from "#domain/appointment/time-holding.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { useNow } from "#ui/use-now.ts";
import type { Span } from "./collides-with.ts";

const loaded = () => import("#features/booking/page/beside-the-form.ts");

const HoldNote = lazy(async () => ({ default: (await loaded()).HoldNote }));
const TimeVerdict = lazy(async () => ({ default: (await loaded()).TimeVerdict }));

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
      <Suspense fallback={null}>
        <TimeVerdict {...chosen} />
        <HoldNote {...chosen} />
      </Suspense>
    </ErrorBoundary>
  );
}
