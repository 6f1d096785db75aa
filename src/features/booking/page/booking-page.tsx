import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { useSearch } from "wouter";
import { type BookingPrefill, hearPrefill } from "#client/addresses/booking-prefill.ts";
import { appointmentQueries } from "#client/queries/appointment-queries.ts";
import { patientQueries } from "#client/queries/patient-queries.ts";
import { sessionQueries } from "#client/queries/session-queries.ts";
import type { AppointmentList } from "#contract/appointment-view.ts";
import { type Day, wallClockDay } from "#domain/wall-clock.ts";
import { DayAside } from "#features/booking/day/day-aside.tsx";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { focusField } from "#features/booking/draft/field-id.ts";
import { keptDay } from "#features/booking/draft/kept-day.ts";
import { forgetDraft, type KeptDraft, keepDraft, keptDraft } from "#features/booking/draft/kept-draft.ts";
import { prefilledDraft } from "#features/booking/draft/prefilled-draft.ts";
import type { LinkNote } from "#features/booking/draft/read-link.ts";
import { type Booked, bookedText } from "#features/booking/outcome/booked-text.ts";
import { texts } from "#texts/texts.ts";
import { useIsUsed } from "#ui/use-is-used.ts";
import { useNow } from "#ui/use-now.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { BookingDesk } from "./booking-desk.tsx";
import { BookedNotice, FilledNotice, LinkNotice, UndoneNotice } from "./messages.tsx";

type Desk = { key: string; day: Day; kept?: KeptDraft; values?: BookingDraft };

/** What is said above a form before anything is sent with it. */
type Said =
  | { what: "booked"; booked: Booked }
  | { what: "undone"; booked: Booked; isRefilled: boolean }
  | { what: "filled"; notes: LinkNote[] };

const newDesk = (day: Day): Desk => ({ key: crypto.randomUUID(), day });

/** Books one appointment after another. `timeZone` is the clinic's. */
export function BookingPage({ timeZone }: { timeZone: string }) {
  const client = useQueryClient();
  const today = wallClockDay(useNow(30_000), timeZone);
  const [desk, setDesk] = useState(() => firstDesk(client, { today, timeZone }));
  const [last, setLast] = useState<Booked>();
  const [said, setSaid] = useState<Said>();
  const search = useSearch();
  const isUsed = useIsUsed(search);

  const onBooked = (booked: Booked) => {
    const { start } = booked.appointment;
    const day = start ? wallClockDay(new Date(start), timeZone) : desk.day;
    const { queryKey } = appointmentQueries.day(day, timeZone);
    client.setQueryData(queryKey, (list) => list && withAppointment(list, booked));
    void client.invalidateQueries({ queryKey });
    setLast(booked);
    setSaid({ what: "booked", booked });
    forgetDraft();
    setDesk(newDesk(day));
  };
  const onAfresh = () => {
    forgetDraft();
    setSaid(undefined);
    setDesk(newDesk(desk.day));
  };
  const fill = (values: BookingDraft, next: Said) => {
    forgetDraft();
    setSaid(next);
    setDesk({ ...newDesk(values.day), values });
  };
  const onUndone = (booked: Booked) => {
    void client.invalidateQueries({ queryKey: ["appointments"] });
    setLast(undefined);
    setSaid({ what: "undone", booked, isRefilled: false });
  };
  const close = () => {
    setSaid(undefined);
    focusField("patientId");
  };
  const onPrefill = useEffectEvent((prefill: BookingPrefill) => {
    const staffId = staffIdOf(client);
    // What was sent and has no certain answer yet stays, to be told what became of it.
    if (keptDraft(staffId)?.sent) return;
    const { patient } = prefill;
    if (patient) client.setQueryData(patientQueries.known(patient.id).queryKey, patient);
    const values = prefilledDraft(prefill, { day: today, timeZone });
    const filled = { ...newDesk(values.day), values };
    keepDraft({ key: filled.key, staffId, savedAt: Date.now(), values, patient });
    setSaid(undefined);
    setDesk(filled);
  });
  useEffect(() => hearPrefill((prefill) => onPrefill(prefill)), []);

  return (
    <>
      <title>{texts.pageTitle(texts.booking.title)}</title>
      <BookingDesk
        asking={
          search && (
            <LinkNotice
              isUsed={isUsed}
              onFill={(values, notes) => fill(values, { what: "filled", notes })}
              timeZone={timeZone}
            />
          )
        }
        before={
          said && (
            <SaidAbove
              onClose={close}
              onRefill={(booked) => fill(booked.values, { what: "undone", booked, isRefilled: true })}
              onUndone={onUndone}
              said={said}
              timeZone={timeZone}
            />
          )
        }
        bookingKey={desk.key}
        day={desk.day}
        kept={desk.kept}
        key={desk.key}
        onAfresh={onAfresh}
        onBooked={onBooked}
        timeZone={timeZone}
        today={today}
        values={desk.values}
      >
        <DayAside lastBookedId={last?.appointment.id} timeZone={timeZone} today={today} />
      </BookingDesk>
      <VisuallyHidden>
        <output>{said && said.what !== "filled" && bookedText(said.booked, timeZone, said.what)}</output>
      </VisuallyHidden>
    </>
  );
}

type SaidAboveProps = {
  said: Said;
  timeZone: string;
  onClose: () => void;
  onUndone: (booked: Booked) => void;
  onRefill: (booked: Booked) => void;
};

function SaidAbove({ said, timeZone, onClose, onUndone, onRefill }: SaidAboveProps) {
  const clinicName = useQuery(sessionQueries.current()).data?.clinic.name ?? "";
  if (said.what === "filled") return <FilledNotice notes={said.notes} onClose={onClose} />;
  const { booked } = said;
  const shared = { booked, timeZone, onClose };
  if (said.what === "undone")
    return <UndoneNotice {...shared} isRefilled={said.isRefilled} onRefill={() => onRefill(booked)} />;
  return <BookedNotice {...shared} clinicName={clinicName} onUndone={() => onUndone(booked)} />;
}

const staffIdOf = (client: QueryClient) => client.getQueryData(sessionQueries.current().queryKey)?.staff?.id;

/** The form that was left in this tab, or an empty one. */
function firstDesk(client: QueryClient, clock: { today: Day; timeZone: string }): Desk {
  const staffId = staffIdOf(client);
  const kept = keptDraft(staffId);
  if (!kept) return newDesk(keptDay(staffId, clock) ?? clock.today);
  const { key, sent, patient, values } = kept;
  if (patient)
    client.setQueryData(patientQueries.known(patient.id).queryKey, { ...patient, isPartial: true });
  // A key under which nothing was sent binds to nothing, and a copy of this tab may have it too.
  return { ...newDesk(values.day), ...(sent && { key }), kept };
}

const withAppointment = (list: AppointmentList, { appointment }: Booked): AppointmentList => ({
  ...list,
  appointments: [...list.appointments.filter(({ id }) => id !== appointment.id), appointment],
});
