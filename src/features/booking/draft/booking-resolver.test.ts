import { expect, it } from "vitest";
import type { Booking } from "#contract/booking.ts";
import { type BookingDraft, blankDraft } from "./booking-draft.ts";
import { bookingResolver } from "./booking-resolver.ts";

const years = { back: 2, ahead: 5 };

async function wrongWith(day: string) {
  const draft: BookingDraft = { ...blankDraft(day), patientId: "pt_1", start: "09:00", end: "09:30" };
  const options = { fields: {}, shouldUseNativeValidation: false };
  const { errors } = await bookingResolver("America/Chicago", years)(draft, undefined, options);
  return (errors as Partial<Record<keyof Booking, { message?: string }>>).start?.message;
}

const inYears = (count: number) => `${new Date().getUTCFullYear() + count}-06-15`;

it("a year that the clinic does not mean is said at the start, before anything is sent", async () => {
  expect(await wrongWith(inYears(1))).toBeUndefined();
  expect(await wrongWith(inYears(7))).toBe("is too far away. Check the year");
  expect(await wrongWith(inYears(100))).toBe("is too far away. Check the year");
});
