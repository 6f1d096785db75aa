import { useFormContext, useWatch } from "react-hook-form";
import { type BookingDraft, blankDraft } from "#features/booking/draft/booking-draft.ts";
import { furtherFields } from "#features/booking/draft/first-wrong-field.ts";
import { numberText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";

const blank = blankDraft("");

/** How many of the fields behind “More details” say something, so that a closed one hides nothing. */
export function FilledCount() {
  const { control } = useFormContext<BookingDraft>();
  const values = useWatch({ control, name: furtherFields });
  const count = furtherFields.filter((field, at) => values[at] !== blank[field]).length;
  return count === 0 ? null : <span>{texts.booking.filled(count, numberText(count))}</span>;
}
