import { useFormContext, useWatch } from "react-hook-form";
import { type BookingDraft, isBlank } from "#features/booking/draft/booking-draft.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";

/** Empties the form, once there is something in it. */
export function AfreshButton({ onAfresh }: { onAfresh: () => void }) {
  const { control } = useFormContext<BookingDraft>();
  const draft = useWatch({ control }) as BookingDraft;
  if (isBlank(draft)) return null;
  return (
    <Button look="quiet" onClick={onAfresh}>
      {texts.booking.afresh}
    </Button>
  );
}
