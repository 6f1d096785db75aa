import "#lib/jitless-zod.ts";
import { zodResolver } from "@hookform/resolvers/zod";
import { bookingSchema } from "#contract/booking.ts";
import { usualVisitYears, type VisitYears, visitYearRules } from "#contract/visit-years.ts";
import { sayIssue } from "#texts/say-issue.ts";

/** Checks a booking as the server does, in the chosen language. */
export const checkBooking = (years: VisitYears = usualVisitYears) =>
  zodResolver(bookingSchema.check(...visitYearRules(years)), { error: sayIssue });
