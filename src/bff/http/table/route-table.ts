import * as z from "zod/mini";
import { deliverySchema } from "#bff/http/webhooks/delivery.ts";
import { appointmentAnswer, appointmentListAnswer } from "#contract/answers/appointment-answers.ts";
import { auditCheckAnswer, auditPageAnswer, auditReasonAnswer } from "#contract/answers/audit-answers.ts";
import {
  availabilityAnswer,
  closedDaysAnswer,
  firstFreeAnswer,
  timeCheckAnswer,
} from "#contract/answers/availability-answers.ts";
import { bookingStateAnswer } from "#contract/answers/booking-state-answer.ts";
import { contactStateAnswer } from "#contract/answers/contact-state-answer.ts";
import { holdAnswer, holdListAnswer } from "#contract/answers/hold-answers.ts";
import { movedVisitListAnswer } from "#contract/answers/moved-visit-answer.ts";
import {
  patientSearchAnswer,
  patientSummaryAnswer,
  patientVisitsAnswer,
} from "#contract/answers/patient-answers.ts";
import { patientChartAnswer } from "#contract/answers/patient-chart-answer.ts";
import { practitionerListAnswer } from "#contract/answers/practitioner-answers.ts";
import {
  handOverListAnswer,
  proposalListAnswer,
  proposalTimesAnswer,
} from "#contract/answers/proposal-answers.ts";
import { registrationStateAnswer } from "#contract/answers/registration-state-answer.ts";
import { scheduleAnswer, scheduleWeekAnswer } from "#contract/answers/schedule-answer.ts";
import { sessionAnswer, staffAnswer, staffListAnswer } from "#contract/answers/staff-answers.ts";
import { visitStoryAnswer } from "#contract/answers/visit-story-answer.ts";
import { appointmentChangeRequestSchema } from "#contract/appointment-change.ts";
import { appointmentQuerySchema } from "#contract/appointment-view.ts";
import { auditFilterSchema, auditQuerySchema } from "#contract/audit.ts";
import { availabilityQuerySchema, firstFreeQuerySchema } from "#contract/availability.ts";
import { bookingRequestSchema } from "#contract/booking-request.ts";
import { clinicListsSchema } from "#contract/clinic-lists.ts";
import { closedDaysQuerySchema } from "#contract/closed-days.ts";
import { holdQuerySchema, holdRequestSchema } from "#contract/holds.ts";
import { patientSearchSchema } from "#contract/patient.ts";
import { contactChangeSchema } from "#contract/patient-contact.ts";
import { proposalTimesQuerySchema } from "#contract/proposals.ts";
import { registrationSchema } from "#contract/registration.ts";
import { scheduleQuerySchema, scheduleWeekQuerySchema } from "#contract/schedule.ts";
import { signInSchema, signOutQuerySchema } from "#contract/session.ts";
import { newStaffSchema, ownPasswordSchema, staffChangeSchema } from "#contract/staff.ts";
import { timeCheckQuerySchema } from "#contract/time-check.ts";
import type { Route } from "./route.ts";

/**
 * Every route of the interface. Who may ask is checked before the handler, an address that is not here lets nobody in, what
 * goes in and comes out is described by `GET /api/openapi.json`, and answers are checked in development and tests.
 */
export const routeTable = {
  "GET /api/session": {
    may: "open",
    summary: "The clinic's name and time zone, and who is signed in until when.",
    answers: sessionAnswer,
  },
  "POST /api/session": {
    may: "open",
    summary: "Signs in: the answer sets the cookie that all other calls need.",
    body: signInSchema,
    answers: sessionAnswer,
  },
  "DELETE /api/session": {
    may: "open",
    summary: "Signs out; with `?everywhere`, on every device.",
    query: signOutQuerySchema,
    answers: sessionAnswer,
  },
  "GET /api/patients": {
    may: "read",
    summary: "The patients whom one booked last.",
    answers: patientSearchAnswer,
  },
  "POST /api/patients/search": {
    may: "read",
    summary:
      "Patients by name, phone, birth date or e-mail address, and whoever may be meant where nobody is.",
    body: patientSearchSchema,
    answers: patientSearchAnswer,
  },
  "POST /api/patients": {
    may: "register",
    summary: "Registers a new patient, at most once for each key.",
    body: registrationSchema,
    once: true,
    answers: [
      [201, "The patient is registered.", registrationStateAnswer],
      [202, "It is being confirmed; ask for its state.", registrationStateAnswer],
    ],
  },
  "GET /api/registrations/:key": {
    may: "register",
    summary: "The state of a registration.",
    answers: registrationStateAnswer,
  },
  "GET /api/patients/:id": {
    may: "read",
    summary: "A patient.",
    answers: patientSummaryAnswer,
  },
  "PATCH /api/patients/:id": {
    may: "register",
    summary: "Changes how a patient is reached, unless somebody else has done so meanwhile.",
    body: contactChangeSchema,
    once: true,
    answers: [
      [200, "It is changed.", contactStateAnswer],
      [202, "It is being confirmed; ask for its state.", contactStateAnswer],
    ],
  },
  "GET /api/contact-changes/:key": {
    may: "register",
    summary: "The state of a change of contact details.",
    answers: contactStateAnswer,
  },
  "GET /api/patients/:id/appointments": {
    may: "read",
    summary: "A patient with the appointments of about a year and all to come.",
    answers: patientChartAnswer,
  },
  "GET /api/patients/:id/visits": {
    may: "read",
    summary: "When a patient comes next, and whom they saw within about a year.",
    answers: patientVisitsAnswer,
  },
  "GET /api/practitioners": {
    may: "read",
    summary: "Every active practitioner, by family name.",
    answers: practitionerListAnswer,
  },
  "GET /api/clinic": {
    may: "read",
    summary: "The clinic's services, and the texts that it uses often.",
    answers: clinicListsSchema,
  },
  "GET /api/appointments": {
    may: "read",
    summary: "Appointments that begin in a span of at most 31 days, with their people.",
    query: appointmentQuerySchema,
    answers: appointmentListAnswer,
  },
  "GET /api/schedule": {
    may: "read",
    summary:
      "A day of the clinic: all its appointments, and when each practitioner works, is away or is blocked.",
    query: scheduleQuerySchema,
    answers: scheduleAnswer,
  },
  "GET /api/schedule/week": {
    may: "read",
    summary: "Seven days of a practitioner from a day on: appointments, hours, leaves and blocks.",
    query: scheduleWeekQuerySchema,
    answers: scheduleWeekAnswer,
  },
  "GET /api/schedule/visits/:id/story": {
    may: "read",
    summary: "What was done to an appointment here, by whom and when, the oldest first.",
    answers: visitStoryAnswer,
  },
  "GET /api/availability": {
    may: "read",
    summary: "Free times of a practitioner, or of everybody of a specialty, in a span of at most 31 days.",
    query: availabilityQuerySchema,
    answers: availabilityAnswer,
  },
  "GET /api/availability/first": {
    may: "read",
    summary: "When every active practitioner is free next, within a fortnight.",
    query: firstFreeQuerySchema,
    answers: firstFreeAnswer,
  },
  "GET /api/proposals": {
    may: "book-any",
    summary: "Appointments that the desk was asked for, the most urgent first.",
    answers: proposalListAnswer,
  },
  "GET /api/proposals/times": {
    may: "book-any",
    summary: "The first free time of each of these proposals.",
    query: proposalTimesQuerySchema,
    answers: proposalTimesAnswer,
  },
  "GET /api/moved-visits": {
    may: "book-any",
    summary: "Appointments that other rules of the clinic's time zone have moved on its wall clock.",
    answers: movedVisitListAnswer,
  },
  "DELETE /api/moved-visits/:id": {
    may: "book-any",
    summary: "Leaves such an appointment at the time at which it stands now.",
    answers: [[204, "It is listed no longer."]],
  },
  "GET /api/hand-overs": {
    may: "propose",
    summary: "What the person who asks has handed over to the desk, and what became of it.",
    answers: handOverListAnswer,
  },
  "GET /api/closed-days": {
    may: "read",
    summary: "The days on which nobody works, or a practitioner does not, of at most 100.",
    query: closedDaysQuerySchema,
    answers: closedDaysAnswer,
  },
  "GET /api/conflicts": {
    may: "read",
    summary: "What a booking of a time would be refused for, and the nearest free times; takes nothing.",
    query: timeCheckQuerySchema,
    answers: timeCheckAnswer,
  },
  "POST /api/appointments": {
    // Whose appointments somebody may book is for the handler to judge, which knows the practitioner.
    may: "book",
    summary: "Books an appointment, at most once for each key.",
    body: bookingRequestSchema,
    once: true,
    answers: [
      [201, "It is booked.", bookingStateAnswer],
      [202, "It is being confirmed; ask for its state.", bookingStateAnswer],
    ],
  },
  "GET /api/appointments/:id": {
    may: "read",
    summary: "An appointment with its people.",
    answers: appointmentAnswer,
  },
  "PATCH /api/appointments/:id": {
    may: "book",
    summary: "Changes an appointment, at most once for each key.",
    body: appointmentChangeRequestSchema,
    once: true,
    answers: [
      [200, "It is changed.", bookingStateAnswer],
      [202, "It is being confirmed; ask for its state.", bookingStateAnswer],
    ],
  },
  "GET /api/bookings/:key": {
    may: "read",
    summary: "The state of a booking.",
    answers: [
      [
        200,
        "What became of the booking: the appointment, or that it is being confirmed.",
        bookingStateAnswer,
      ],
    ],
  },
  "GET /api/holds": {
    may: "read",
    summary: "The times that other desks are about to book, in a span of at most 31 days.",
    query: holdQuerySchema,
    answers: holdListAnswer,
  },
  "POST /api/holds": {
    may: "book",
    summary: "Tells other desks that a time is about to be booked; renews or moves what the token holds.",
    body: holdRequestSchema,
    answers: holdAnswer,
  },
  "DELETE /api/holds/:id": {
    may: "book",
    summary: "Gives up the time that is held under a token.",
    answers: [[204, "Nothing is held under it."]],
  },
  "GET /api/events": {
    may: "read",
    summary: "A stream of what changed.",
    answers: "text/event-stream",
  },
  "POST /api/webhooks/clinikapi": {
    // Its signature is its rule.
    may: "open",
    summary:
      "Takes what ClinikAPI tells of changes made outside Frontdesk, signed with the webhook's secret.",
    body: deliverySchema,
    answers: [[204, "It is taken."]],
  },
  "POST /api/session/password": {
    may: "read",
    summary: "Gives whoever is signed in another password; their other sessions end.",
    body: ownPasswordSchema,
    answers: [[204, "It is changed."]],
  },
  "GET /api/staff": {
    may: "staff",
    summary: "Every account of the clinic's staff.",
    answers: staffListAnswer,
  },
  "POST /api/staff": {
    may: "staff",
    summary: "Makes an account; a password that is not given is made up, and told here once.",
    body: newStaffSchema,
    answers: [[201, "The account, and the password that was made up.", staffAnswer]],
  },
  "PATCH /api/staff/:id": {
    may: "staff",
    summary: "Shuts an account or lets it in, gives it another role, practitioner or password.",
    body: staffChangeSchema,
    answers: staffAnswer,
  },
  "GET /api/audit": {
    may: "audit",
    summary: "What everybody did, the newest first, fifty lines at a time.",
    query: auditQuerySchema,
    answers: auditPageAnswer,
  },
  "GET /api/audit.csv": {
    may: "audit",
    summary: "What everybody did, all of it, in ids.",
    query: auditFilterSchema,
    answers: "text/csv",
  },
  "GET /api/audit/chain": {
    may: "audit",
    summary: "How far the audit is proved to be as it was written.",
    answers: auditCheckAnswer,
  },
  "GET /api/audit/:id/reason": {
    may: "audit",
    summary: "What somebody typed as the reason of an override.",
    answers: auditReasonAnswer,
  },
  "GET /api/openapi.json": {
    may: "open",
    summary: "This description.",
    answers: z.record(z.string(), z.unknown()),
  },
} satisfies Record<string, Route>;

export type RouteName = keyof typeof routeTable;

/** The route of this name, as in `GET /api/patients/:id`; undefined when there is none. */
export const routeOf = (name: string): Route | undefined =>
  Object.hasOwn(routeTable, name) ? routeTable[name as RouteName] : undefined;
