import type { AppointmentView } from "#contract/appointment-view.ts";
import { texts } from "#contract/texts/texts.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { ReadBack, readBackText } from "./read-back.tsx";

/** An appointment that was just made. `isOfEarlierTry`: later changes in the form are not in it. */
export type Booked = { appointment: AppointmentView; isOfEarlierTry: boolean };

type BookedNoticeProps = { booked: Booked; timeZone: string; onClose: () => void };

/** Says what was booked, to be read back to the patient. */
export function BookedNotice({ booked, timeZone, onClose }: BookedNoticeProps) {
  return (
    <Notice
      aside={<IconButton icon="close" label={texts.close} onClick={onClose} />}
      title={texts.status[booked.appointment.status]}
      tone="success"
    >
      <ReadBack {...asRead(booked)} timeZone={timeZone} />
      {booked.isOfEarlierTry && <p>{texts.booking.bookedEarlier}</p>}
    </Notice>
  );
}

/** What a screen reader says once something is booked. */
export const bookedText = (booked: Booked, timeZone: string) =>
  `${texts.status[booked.appointment.status]}: ${readBackText({ ...asRead(booked), timeZone })}`;

const asRead = ({ appointment: { patient, practitioner, start, end } }: Booked) => ({
  patient,
  practitioner,
  start: start ? new Date(start) : undefined,
  end: end ? new Date(end) : undefined,
});
