import type * as z from "zod/mini";
import { deliverySchema } from "#bff/http/webhooks/delivery.ts";
import { appointmentChangeRequestSchema } from "#contract/appointment-change.ts";
import { appointmentQuerySchema } from "#contract/appointment-view.ts";
import { auditFilterSchema, auditQuerySchema } from "#contract/audit.ts";
import { availabilityQuerySchema, firstFreeQuerySchema } from "#contract/availability.ts";
import { bookingRequestSchema } from "#contract/booking-request.ts";
import { closedDaysQuerySchema } from "#contract/closed-days.ts";
import { holdQuerySchema, holdRequestSchema } from "#contract/holds.ts";
import { patientSearchSchema } from "#contract/patient.ts";
import { contactChangeSchema } from "#contract/patient-contact.ts";
import { proposalTimesQuerySchema } from "#contract/proposals.ts";
import { registrationSchema } from "#contract/registration.ts";
import { scheduleQuerySchema } from "#contract/schedule.ts";
import { signInSchema, signOutQuerySchema } from "#contract/session.ts";
import { newStaffSchema, ownPasswordSchema, staffChangeSchema } from "#contract/staff.ts";
import { timeCheckQuerySchema } from "#contract/time-check.ts";

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
    summary: "The patients whom one booked last.",
  },
  {
    method: "post",
    path: "/api/patients/search",
    summary:
      "Patients by name, phone, birth date or e-mail address, and whoever may be meant where nobody is.",
    body: patientSearchSchema,
  },
  {
    method: "post",
    path: "/api/patients",
    summary: "Registers a new patient, at most once for each key.",
    body: registrationSchema,
    once: true,
    answers: {
      201: "The patient is registered.",
      202: "It is being confirmed; ask for its state.",
    },
  },
  {
    method: "get",
    path: "/api/registrations/{key}",
    summary: "The state of a registration.",
    answers: { 200: "registered with the patient, confirming, or failed with the problem" },
  },
  { method: "get", path: "/api/patients/{id}", summary: "A patient." },
  {
    method: "patch",
    path: "/api/patients/{id}",
    summary: "Changes how a patient is reached, unless somebody else has done so meanwhile.",
    body: contactChangeSchema,
    once: true,
    answers: { 200: "It is changed.", 202: "It is being confirmed; ask for its state." },
  },
  {
    method: "get",
    path: "/api/contact-changes/{key}",
    summary: "The state of a change of contact details.",
    answers: { 200: "changed with the patient, confirming, or failed with the problem" },
  },
  {
    method: "get",
    path: "/api/patients/{id}/appointments",
    summary: "A patient with the appointments of about a year and all to come.",
  },
  {
    method: "get",
    path: "/api/patients/{id}/visits",
    summary: "When a patient comes next, and whom they saw within about a year.",
  },
  { method: "get", path: "/api/practitioners", summary: "Every active practitioner, by family name." },
  { method: "get", path: "/api/clinic", summary: "The clinic's services, and the texts that it uses often." },
  {
    method: "get",
    path: "/api/appointments",
    summary: "Appointments that begin in a span of at most 31 days, with their people.",
    query: appointmentQuerySchema,
  },
  {
    method: "get",
    path: "/api/schedule",
    summary:
      "A day of the clinic: all its appointments, and when each practitioner works, is away or is blocked.",
    query: scheduleQuerySchema,
  },
  {
    method: "get",
    path: "/api/availability",
    summary: "Free times of a practitioner, or of everybody of a specialty, in a span of at most 31 days.",
    query: availabilityQuerySchema,
  },
  {
    method: "get",
    path: "/api/availability/first",
    summary: "When every active practitioner is free next, within a fortnight.",
    query: firstFreeQuerySchema,
  },
  {
    method: "get",
    path: "/api/proposals",
    summary: "Appointments that the desk was asked for, the most urgent first.",
  },
  {
    method: "get",
    path: "/api/proposals/times",
    summary: "The first free time of each of these proposals.",
    query: proposalTimesQuerySchema,
  },
  {
    method: "get",
    path: "/api/hand-overs",
    summary: "What the person who asks has handed over to the desk, and what became of it.",
  },
  {
    method: "get",
    path: "/api/closed-days",
    summary: "The days on which nobody works, or a practitioner does not, of at most 100.",
    query: closedDaysQuerySchema,
  },
  {
    method: "get",
    path: "/api/conflicts",
    summary: "What a booking of a time would be refused for, and the nearest free times; takes nothing.",
    query: timeCheckQuerySchema,
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
  {
    method: "post",
    path: "/api/session/password",
    summary: "Gives whoever is signed in another password; their other sessions end.",
    body: ownPasswordSchema,
    answers: { 204: "It is changed." },
  },
  { method: "get", path: "/api/staff", summary: "Every account of the clinic's staff." },
  {
    method: "post",
    path: "/api/staff",
    summary: "Makes an account; a password that is not given is made up, and told here once.",
    body: newStaffSchema,
    answers: { 201: "The account, and the password that was made up." },
  },
  {
    method: "patch",
    path: "/api/staff/{id}",
    summary: "Shuts an account or lets it in, gives it another role, practitioner or password.",
    body: staffChangeSchema,
  },
  {
    method: "get",
    path: "/api/audit",
    summary: "What everybody did, the newest first, fifty lines at a time.",
    query: auditQuerySchema,
  },
  {
    method: "get",
    path: "/api/audit.csv",
    summary: "What everybody did, all of it, in ids.",
    query: auditFilterSchema,
    mediaType: "text/csv",
  },
  {
    method: "get",
    path: "/api/audit/chain",
    summary: "How far the audit is proved to be as it was written.",
  },
  {
    method: "get",
    path: "/api/audit/{id}/reason",
    summary: "What somebody typed as the reason of an override.",
  },
  { method: "get", path: "/api/openapi.json", summary: "This description." },
];
