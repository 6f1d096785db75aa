import { texts } from "#texts/texts.ts";
import styles from "./booking-form.module.css";
import { BookingTextField } from "./booking-text-field.tsx";
import { PriorityField } from "./priority-field.tsx";
import { StatusFields } from "./status-fields.tsx";

/** The fields that few bookings fill in. */
export function FurtherFields() {
  return (
    <div className={styles.fields}>
      <PriorityField />
      <div className={styles.pair}>
        <StatusFields />
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
