import { navigate } from "wouter/use-browser-location";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { followUpAddress } from "#contract/client/follow-up-address.ts";
import { ar } from "#contract/texts/day-row/ar.ts";
import { en } from "#contract/texts/day-row/en.ts";
import { isolated } from "#contract/texts/isolated.ts";
import { pageTexts } from "#contract/texts/page-texts.ts";
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
