import { useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { Booking } from "#contract/booking.ts";
import type { TimeCheck } from "#contract/time-check.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { useTimeCheck } from "#features/booking/outcome/use-time-check.ts";

/**
 * What a press to book waits for: that it is known whether the time can be had. `look` answers “changed” when the form is
 * another one by then, since nobody has read that back.
 */
export function useFirstLook(form: UseFormReturn<BookingDraft, unknown, Booking>) {
  const check = useTimeCheck();
  const [isLooking, setLooking] = useState(false);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  const look = async (booking: Booking): Promise<TimeCheck | "changed" | undefined> => {
    const told = check(booking);
    if (!(told instanceof Promise)) return told;
    const asked = JSON.stringify(form.getValues());
    setLooking(true);
    const found = await told;
    setLooking(false);
    return isThere.current && JSON.stringify(form.getValues()) === asked ? found : "changed";
  };
  return { look, isLooking };
}
