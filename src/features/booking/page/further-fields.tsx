import { BookingTextField } from "#features/booking/fields/booking-text-field.tsx";
import { PriorityField } from "#features/booking/fields/priority-field.tsx";
import { StatusFields } from "#features/booking/fields/status-fields.tsx";
import { texts } from "#texts/texts.ts";
import styles from "./booking-form.module.css";

/** The fields that few bookings fill in. */
export function FurtherFields({ timeZone }: { timeZone: string }) {
  return (
    <div className={styles.fields}>
      <PriorityField />
      <div className={styles.pair}>
        <StatusFields timeZone={timeZone} />
      </div>
      <div className={styles.pair}>
        <BookingTextField name="serviceCategory" />
        <BookingTextField name="specialty" />
      </div>
      <BookingTextField name="description" rows={2} />
      <BookingTextField hint={texts.booking.commentHint} name="comment" rows={2} />
    </div>
  );
}
