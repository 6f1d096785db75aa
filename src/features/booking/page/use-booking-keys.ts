import { shortcuts } from "#contract/shortcuts.ts";
import type { DraftField } from "#features/booking/draft/booking-draft.ts";
import { focusField } from "#features/booking/draft/field-id.ts";
import { useShortcuts } from "#ui/shortcuts/use-shortcuts.ts";

type Actions = { book: () => void; more: () => void; afresh: () => void };

/** The keys of the booking form. */
export function useBookingKeys({ book, more, afresh }: Actions): void {
  const keys = shortcuts.booking;
  useShortcuts({
    [keys.book]: book,
    [keys.more]: more,
    [keys.patient]: goTo("patientId"),
    [keys.practitioner]: goTo("practitionerId"),
    [keys.day]: goTo("day"),
    [keys.start]: goTo("start"),
    [keys.reason]: goTo("reasonCode"),
    [keys.instructions]: goTo("patientInstruction"),
    [keys.afresh]: afresh,
  });
}

const goTo = (field: DraftField) => () => focusField(field);
