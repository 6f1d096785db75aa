import { useFormContext, useWatch } from "react-hook-form";
import { shortcuts } from "#contract/shortcuts.ts";
import { type BookingDraft, isBlank } from "#features/booking/draft/booking-draft.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { ariaKeys } from "#ui/shortcuts/keys.ts";
import { useShortcutSwitch } from "#ui/shortcuts/shortcut-switch.ts";

/** Empties the form, once there is something in it. */
export function AfreshButton({ onAfresh }: { onAfresh: () => void }) {
  const { control } = useFormContext<BookingDraft>();
  const draft = useWatch({ control }) as BookingDraft;
  const hasKey = useShortcutSwitch();
  if (isBlank(draft)) return null;
  return (
    // It comes with the first letter, and erases all: who steps back by Tab and types on must not press it.
    <Button
      aria-keyshortcuts={ariaKeys(shortcuts.booking.afresh)}
      look="quiet"
      onClick={onAfresh}
      tabIndex={hasKey ? -1 : undefined}
    >
      {texts.booking.afresh}
    </Button>
  );
}
