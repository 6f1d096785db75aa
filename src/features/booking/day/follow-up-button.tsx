import { navigate } from "wouter/use-browser-location";
import { followUpAddress } from "#client/addresses/follow-up-address.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { ar } from "#features/booking/texts/day-row/ar.ts";
import { en } from "#features/booking/texts/day-row/en.ts";
import { isolated } from "#texts/isolated.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { IconButton } from "#ui/icon-button.tsx";

const t = pageTexts({ en, ar });

/** Opens the follow-up of an appointment. */
export function FollowUpButton({ id, patient }: AppointmentView) {
  return (
    <IconButton
      icon="calendar"
      label={t().followUp(isolated(patient.name))}
      onClick={() => navigate(followUpAddress(id))}
    />
  );
}
