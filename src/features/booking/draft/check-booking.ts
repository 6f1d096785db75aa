import "#lib/jitless-zod.ts";
import { zodResolver } from "@hookform/resolvers/zod";
import { bookingSchema } from "#contract/booking.ts";
import { sayIssue } from "#texts/say-issue.ts";

/** Checks a booking with the server's own schema, in the chosen language. */
export const checkBooking = zodResolver(bookingSchema, { error: sayIssue });
