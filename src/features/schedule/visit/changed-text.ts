import type { AppointmentView } from "#contract/appointment-view.ts";
import { t } from "#features/schedule/t.ts";
import { durationText, visitText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { isOfTexts, type VisitChange } from "./visit-change.ts";

type What = { to: VisitChange; isUndo: boolean; timeZone: string };

/** What has become of a visit, as one sentence. */
export function changedText(done: AppointmentView, { to, isUndo, timeZone }: What): string {
  const { patient, practitioner, start = "", end = start, status } = done;
  const minutes = (Date.parse(end) - Date.parse(start)) / 60_000;
  const place = [
    visitText(new Date(start), timeZone),
    minutes > 0 && durationText(minutes),
    practitioner && isolated(practitioner.name),
  ]
    .filter(Boolean)
    .join(", ");
  const became = to.status ? t().statuses[status] : isOfTexts(to) ? t().textsSaved : place;
  return (isUndo ? t().undone : t().changed)(isolated(patient.name), became);
}
