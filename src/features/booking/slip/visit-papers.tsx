import { useState } from "react";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { ar } from "#features/booking/texts/certainty/ar.ts";
import { en } from "#features/booking/texts/certainty/en.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { Button } from "#ui/button.tsx";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { ConfirmationSlip } from "./confirmation-slip.tsx";
import { saveCalendarFile } from "./save-calendar-file.ts";

const t = pageTexts({ en, ar });

type VisitPapersProps = { appointment: AppointmentView; clinicName: string; timeZone: string };

/** What a patient may take home of a visit: a slip of paper, or an entry for a calendar. */
export function VisitPapers({ appointment, clinicName, timeZone }: VisitPapersProps) {
  const [isSlipOpen, setSlipOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onClick={() => setSlipOpen(true)}>
        {t().slip}
      </Button>
      <Button
        look="quiet"
        onClick={() => saveCalendarFile(appointment, { clinicName, title: t().calendarTitle })}
      >
        {t().calendar}
      </Button>
      {isSlipOpen && (
        <ErrorBoundary fallback={<p role="alert">{t().slipFailed}</p>}>
          <ConfirmationSlip {...{ appointment, clinicName, timeZone }} onClose={() => setSlipOpen(false)} />
        </ErrorBoundary>
      )}
    </>
  );
}
