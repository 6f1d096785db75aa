import type { AppointmentView } from "#contract/appointment-view.ts";
import { t } from "#features/schedule/t.ts";
import { visitText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import type { VisitChange } from "./visit-change.ts";

type What = { to: VisitChange; isUndo: boolean; timeZone: string };

/** What has become of a visit, as one sentence. */
export function changedText(done: AppointmentView, { to, isUndo, timeZone }: What): string {
  const { patient, practitioner, start = "", status } = done;
  const place = [visitText(new Date(start), timeZone), practitioner && isolated(practitioner.name)]
    .filter(Boolean)
    .join(", ");
  const became = to.status ? t().statuses[status] : place;
  return (isUndo ? t().undone : t().changed)(isolated(patient.name), became);
}
