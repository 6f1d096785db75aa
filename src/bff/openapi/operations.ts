import type * as z from "zod/mini";
import { appointmentChangeRequestSchema } from "#contract/appointment-change.ts";
import { appointmentQuerySchema } from "#contract/appointment-view.ts";
import { availabilityQuerySchema } from "#contract/availability.ts";
import { bookingRequestSchema } from "#contract/booking-request.ts";
import { holdQuerySchema, holdRequestSchema } from "#contract/holds.ts";
import { patientQuerySchema } from "#contract/patient.ts";
import { signInSchema, signOutQuerySchema } from "#contract/session.ts";
import { deliverySchema } from "../webhooks/delivery.ts";

/** One call of Frontdesk's interface, as its description needs it. Parameters in braces are ids unless named `key`. */
export type Operation = {
  method: "get" | "post" | "patch" | "delete";
  path: string;
  summary: string;
  query?: z.ZodMiniType;
  body?: z.ZodMiniType;
  /** Takes an `Idempotency-Key`. */
  once?: boolean;
  /** What each status of a success means; 200 is the usual one. */
  answers?: Record<number, string>;
  mediaType?: string;
};

const bookingState = "What became of the booking: the appointment, or that it is being confirmed.";

export const operations: Operation[] = [
  {
    method: "get",
    path: "/api/session",
    summary: "The clinic's name and time zone, and who is signed in until when.",
  },
  {
    method: "post",
    path: "/api/session",
    summary: "Signs in: the answer sets the cookie that all other calls need.",
    body: signInSchema,
  },
  {
    method: "delete",
    path: "/api/session",
    summary: "Signs out; with `?everywhere`, on every device.",
    query: signOutQuerySchema,
  },
  {
    method: "get",
    path: "/api/patients",
    summary: "Patients by name, phone, birth date or e-mail address.",
    query: patientQuerySchema,
  },
  { method: "get", path: "/api/patients/{id}", summary: "A patient." },
  { method: "get", path: "/api/practitioners", summary: "Every active practitioner, by family name." },
  {
    method: "get",
    path: "/api/appointments",
    summary: "Appointments that begin in a span of at most 31 days, with their people.",
    query: appointmentQuerySchema,
  },
  {
    method: "get",
    path: "/api/availability",
    summary: "Free times of a practitioner, or of everybody of a specialty, in a span of at most 31 days.",
    query: availabilityQuerySchema,
  },
  {
    method: "post",
    path: "/api/appointments",
    summary: "Books an appointment, at most once for each key.",
    body: bookingRequestSchema,
    once: true,
    answers: { 201: "It is booked.", 202: "It is being confirmed; ask for its state." },
  },
  { method: "get", path: "/api/appointments/{id}", summary: "An appointment with its people." },
  {
    method: "patch",
    path: "/api/appointments/{id}",
    summary: "Changes an appointment, at most once for each key.",
    body: appointmentChangeRequestSchema,
    once: true,
    answers: { 200: "It is changed.", 202: "It is being confirmed; ask for its state." },
  },
  {
    method: "get",
    path: "/api/bookings/{key}",
    summary: "The state of a booking.",
    answers: { 200: bookingState },
  },
  {
    method: "get",
    path: "/api/holds",
    summary: "The times that other desks are about to book, in a span of at most 31 days.",
    query: holdQuerySchema,
  },
  {
    method: "post",
    path: "/api/holds",
    summary: "Tells other desks that a time is about to be booked; renews or moves what the token holds.",
    body: holdRequestSchema,
  },
  {
    method: "delete",
    path: "/api/holds/{id}",
    summary: "Gives up the time that is held under a token.",
    answers: { 204: "Nothing is held under it." },
  },
  {
    method: "get",
    path: "/api/events",
    summary: "A stream of what changed.",
    mediaType: "text/event-stream",
  },
  {
    method: "post",
    path: "/api/webhooks/clinikapi",
    summary:
      "Takes what ClinikAPI tells of changes made outside Frontdesk, signed with the webhook's secret.",
    body: deliverySchema,
    answers: { 204: "It is taken." },
  },
  { method: "get", path: "/api/openapi.json", summary: "This description." },
];
