import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AppointmentList } from "#contract/appointment-view.ts";
import { appointmentQueries } from "#contract/client/appointment-queries.ts";
import { patientQueries } from "#contract/client/patient-queries.ts";
import { sessionQueries } from "#contract/client/session-queries.ts";
import { texts } from "#contract/texts/texts.ts";
import { type Day, wallClockDay } from "#domain/wall-clock.ts";
import { useNow } from "#ui/use-now.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { type Booked, BookedNotice, bookedText } from "./booked-notice.tsx";
import { BookingDesk } from "./booking-desk.tsx";
import { DayAside } from "./day-aside.tsx";
import { forgetDraft, type KeptDraft, keptDraft } from "./kept-draft.ts";

type Desk = { key: string; day: Day; kept?: KeptDraft };

const newDesk = (day: Day): Desk => ({ key: crypto.randomUUID(), day });

/** Books one appointment after another. `timeZone` is the clinic's. */
export function BookingPage({ timeZone }: { timeZone: string }) {
  const client = useQueryClient();
  const today = wallClockDay(useNow(30_000), timeZone);
  const [desk, setDesk] = useState(() => firstDesk(client, today));
  const [last, setLast] = useState<Booked>();
  const [isNoticeOpen, setNoticeOpen] = useState(true);

  const onBooked = (booked: Booked) => {
    const { start } = booked.appointment;
    const day = start ? wallClockDay(new Date(start), timeZone) : desk.day;
    const { queryKey } = appointmentQueries.day(day, timeZone);
    client.setQueryData(queryKey, (list) => list && withAppointment(list, booked));
    void client.invalidateQueries({ queryKey });
    setLast(booked);
    setNoticeOpen(true);
    forgetDraft();
    setDesk(newDesk(day));
  };
  const onAfresh = () => {
    forgetDraft();
    setDesk(newDesk(desk.day));
  };

  return (
    <>
      <title>{texts.pageTitle(texts.booking.title)}</title>
      <BookingDesk
        bookingKey={desk.key}
        day={desk.day}
        kept={desk.kept}
        key={desk.key}
        lastBooked={
          last &&
          isNoticeOpen && (
            <BookedNotice booked={last} onClose={() => setNoticeOpen(false)} timeZone={timeZone} />
          )
        }
        onAfresh={onAfresh}
        onBooked={onBooked}
        timeZone={timeZone}
        today={today}
      >
        <DayAside lastBookedId={last?.appointment.id} timeZone={timeZone} today={today} />
      </BookingDesk>
      <VisuallyHidden>
        <output>{last && bookedText(last, timeZone)}</output>
      </VisuallyHidden>
    </>
  );
}

/** The form that was left in this tab, or an empty one. */
function firstDesk(client: QueryClient, today: Day): Desk {
  const kept = keptDraft(client.getQueryData(sessionQueries.current().queryKey)?.staff?.id);
  if (!kept) return newDesk(today);
  const { key, sent, patient, values } = kept;
  if (patient) client.setQueryData(patientQueries.known(patient.id).queryKey, patient);
  // A key under which nothing was sent binds to nothing, and a copy of this tab may have it too.
  return { ...newDesk(values.day), ...(sent && { key }), kept };
}

const withAppointment = (list: AppointmentList, { appointment }: Booked): AppointmentList => ({
  ...list,
  appointments: [...list.appointments.filter(({ id }) => id !== appointment.id), appointment],
});
