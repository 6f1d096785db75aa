import { useQuery } from "@tanstack/react-query";
import { sessionQueries } from "#client/queries/session-queries.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { VisitPapers } from "#features/booking/slip/visit-papers.tsx";
import { SchedulePage } from "#features/schedule/page/schedule-page.tsx";

type PapersProps = { visit: AppointmentView; timeZone: string };

function Papers({ visit, timeZone }: PapersProps) {
  const clinicName = useQuery(sessionQueries.current()).data?.clinic.name ?? "";
  return <VisitPapers {...{ clinicName, timeZone }} appointment={visit} />;
}

/** The schedule with what the booking form gives a patient to take home. */
export const ScheduleWithPapers = ({ timeZone }: { timeZone: string }) => (
  <SchedulePage Papers={Papers} timeZone={timeZone} />
);
