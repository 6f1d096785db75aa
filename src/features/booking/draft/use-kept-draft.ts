import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import type { UseFormReturn } from "react-hook-form";
import { patientQueries } from "#client/queries/patient-queries.ts";
import { sessionQueries } from "#client/queries/session-queries.ts";
import type { Booking } from "#contract/booking.ts";
import type { BookingWithOverride } from "#contract/booking-request.ts";
import { type BookingDraft, isBlank } from "./booking-draft.ts";
import { keepDay } from "./kept-day.ts";
import { forgetDraft, type KeptDraft, keepDraft } from "./kept-draft.ts";

/** Keeps what is typed into a form, as it is typed, so that leaving the page loses none of it. */
export function useKeptDraft(
  form: UseFormReturn<BookingDraft, unknown, Booking>,
  key: string,
  kept?: KeptDraft,
) {
  const client = useQueryClient();
  const sent = useRef(kept?.sent);
  const { getValues, subscribe } = form;

  const save = useCallback(() => {
    const values = getValues();
    const staffId = client.getQueryData(sessionQueries.current().queryKey)?.staff?.id;
    // A day that was merely looked at is nothing that was begun, and yet it stands there.
    keepDay({ staffId, savedAt: Date.now(), day: values.day });
    if (isBlank(values) && !sent.current) return forgetDraft();
    const known = client.getQueryData(patientQueries.known(values.patientId).queryKey);
    const patient = known && { id: known.id, name: known.name, birthDate: known.birthDate };
    return keepDraft({ key, staffId, savedAt: Date.now(), values, patient, sent: sent.current });
  }, [client, getValues, key]);

  // What fills a form is as easily lost as what is typed into it.
  useEffect(save, [save]);

  useEffect(() => subscribe({ formState: { values: true }, callback: save }), [subscribe, save]);

  useEffect(() => {
    // A time is read when its field is left, which leaving the page alone does not do.
    const leaveField = () => document.activeElement instanceof HTMLElement && document.activeElement.blur();
    window.addEventListener("pagehide", leaveField);
    return () => window.removeEventListener("pagehide", leaveField);
  }, []);

  /** From now on the key belongs to what was sent. */
  const markSent = (booking: BookingWithOverride) => {
    const values = JSON.stringify(getValues());
    const isOther = sent.current && sent.current.values !== values;
    sent.current = { booking, at: isOther ? 0 : Date.now(), values };
    save();
  };
  /** It is certain that nothing came of what was sent. */
  const markUnsent = () => {
    sent.current = undefined;
    save();
  };
  return { markSent, markUnsent };
}
