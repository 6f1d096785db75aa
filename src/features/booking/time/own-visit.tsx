import { useIsMutating, useQuery } from "@tanstack/react-query";
import { appointmentQueries } from "#client/queries/appointment-queries.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import { focusVisitRow } from "#features/booking/day/visit-row-id.ts";
import { sendingKey } from "#features/booking/outcome/sending-key.ts";
import { ar } from "#features/booking/texts/when/ar.ts";
import { en } from "#features/booking/texts/when/en.ts";
import { collidesWith, type Span } from "#features/booking/when/collides-with.ts";
import { timeRangeText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Offers } from "#ui/offers/offers.tsx";
import styles from "./time-fields.module.css";

const t = pageTexts({ en, ar });

type OwnVisitProps = {
  span: Span;
  patientId: string;
  /** The verdict on the time says already that there is one. */
  isTold: boolean;
  timeZone: string;
};

/**
 * The visit that the patient has at the time already, and the way to it: whoever wants to cancel, move or record it means
 * that one, and not another beside it.
 */
export function OwnVisit({ span, patientId, isTold, timeZone }: OwnVisitProps) {
  const { data } = useQuery(appointmentQueries.day(wallClockDay(span.start, timeZone), timeZone));
  const visit = data?.appointments.find((one) => one.patientId === patientId && collidesWith(one, span));
  // What is being booked here is soon among them.
  const isOnItsWay = useIsMutating({ mutationKey: sendingKey }) > 0;
  if (!visit?.start || !visit.end || isOnItsWay) return null;
  const time = timeRangeText(new Date(visit.start), new Date(visit.end), timeZone);
  const patient = isolated(visit.patient.name);
  return (
    <>
      {!isTold && <p className={styles.warning}>{t().ownVisit(patient, time)}</p>}
      <Offers className={styles.choices} label={t().visitThen} way={texts.offersWay}>
        <Button onClick={() => focusVisitRow(visit.id)}>{t().goToVisit(patient, time)}</Button>
      </Offers>
    </>
  );
}
