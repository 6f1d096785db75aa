import type { Hono } from "hono";
import { readId } from "#bff/http/requests/read-id.ts";
import { readJson } from "#bff/http/requests/read-json.ts";
import { readKey } from "#bff/http/requests/read-key.ts";
import { nameConcerns, originOf } from "#bff/http/requests/request-origin.ts";
import type { StaffEnv } from "#bff/http/requests/staff-env.ts";
import { routes } from "#bff/http/table/routes.ts";
import type { Ledger, Outcome } from "#bff/ledger/ledger.ts";
import type { Intention } from "#bff/ledger/ledger-request.ts";
import { planChange } from "#bff/ledger/plan-change.ts";
import type { PeopleFound } from "#bff/people/people-in.ts";
import { problemDocument } from "#bff/problems/problem-document.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { appointmentChangeRequestSchema, changeSentences } from "#contract/appointment-change.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { bookingRequestSchema } from "#contract/booking-request.ts";
import { bookingSentences } from "#contract/booking-rules.ts";
import type { BookingState } from "#contract/booking-state.ts";
import type { Staff } from "#contract/session.ts";
import { type VisitYears, visitYearRules } from "#contract/visit-years.ts";
import { may, mayBookWith, mayPropose } from "#domain/roles.ts";
import { upstreamStatus } from "#lib/upstream-status.ts";
import { isAsExpected } from "./is-as-expected.ts";
import { refuseStanding } from "./refuse-standing.ts";
import { refuseUnlessOf } from "./refuse-unless-of.ts";

type BookingDesk = {
  ledger: Ledger;
  /** Adds the people to an appointment. */
  view: (appointment: Appointment) => Promise<AppointmentView>;
  /** Looks its people up, so that they are known by the time it is made. Never throws. */
  meet: (people: { patientId: string; practitionerId?: string }) => Promise<Pick<PeopleFound, "patients">>;
  visitYears: VisitYears;
};

/** Books and changes appointments, and tells what became of it. */
export function bookingRoutes({ ledger, view, meet, visitYears }: BookingDesk): Hono<StaffEnv> {
  const inYears = visitYearRules(visitYears);
  const requestSchema = bookingRequestSchema.check(...inYears);
  const changeSchema = appointmentChangeRequestSchema.check(...inYears);
  const state = async (key: string, outcome: Outcome): Promise<BookingState> => {
    if (outcome.state === "booked") return { state: "booked", appointment: await view(outcome.appointment) };
    return outcome.state === "confirming" ? { state: "confirming", key } : failed(outcome);
  };
  return routes({
    "POST /api/appointments": async (c) => {
      const key = readKey(c.req.header("idempotency-key"));
      const { override, followsId, ...booking } = await readJson(c, requestSchema, bookingSentences);
      const staff = c.get("staff");
      nameConcerns(c, { action: override ? "override" : "book", patientId: booking.patientId });
      if (booking.status === "proposed" && !override) refuseUnlessProposable(staff, booking);
      else refuseUnlessAllowed(staff, override, [booking.practitionerId]);
      const asked = { booking, followsId };
      const intention = { key, staffId: staff.id, origin: originOf(c), asked, override, followsId };
      const outcome = await ledger.carryOut(intention, async () => {
        const met = meet(booking);
        if (!override) refuseStanding(booking, (await met).patients.get(booking.patientId));
        if (followsId !== undefined) await refuseUnlessOf(booking.patientId, ledger.read(followsId));
        return { action: "book", booking };
      });
      if (outcome.state === "failed") throw refusalOf(outcome);
      return c.json(await state(key, outcome), outcome.state === "booked" ? 201 : 202);
    },
    "GET /api/appointments/:id": async (c) => c.json(await view(await readKnown(ledger, readId(c)))),
    "PATCH /api/appointments/:id": async (c) => {
      const key = readKey(c.req.header("idempotency-key"));
      const { override, expected, ...change } = await readJson(c, changeSchema, {
        ...bookingSentences,
        ...changeSentences,
      });
      const id = readId(c);
      const staff = c.get("staff");
      nameConcerns(c, { action: override ? "override" : "change", appointmentId: id });
      const asked = { id, change, expected };
      const intention = { key, staffId: staff.id, origin: originOf(c), asked, override };
      const outcome = await ledger.carryOut(intention, async () => {
        const current = await readKnown(ledger, id);
        const { practitionerId } = current;
        refuseUnlessAllowed(staff, override, [practitionerId, change.practitionerId ?? practitionerId]);
        if (!isAsExpected(current, expected))
          throw new Refusal("changed-meanwhile", { current: await view(current) });
        return planChange(current, change);
      });
      if (outcome.state === "failed") throw refusalOf(outcome);
      return c.json(await state(key, outcome), outcome.state === "booked" ? 200 : 202);
    },
    "GET /api/bookings/:key": async (c) => {
      const key = readKey(c.req.param("key"));
      const outcome = await ledger.outcomeOf(key, c.get("staff").id);
      if (!outcome) throw new Refusal("not-found");
      return c.json(await state(key, outcome));
    },
  });
}

function refuseUnlessProposable(staff: Staff, wished: { practitionerId?: string; specialty?: string }): void {
  if (!mayPropose(staff, wished)) throw new Refusal("forbidden");
}

/** Throws a Refusal, `not-found`, when the clinic has none with this id. */
const readKnown = (ledger: Pick<Ledger, "read">, id: string) =>
  ledger.read(id).catch((error: unknown) => {
    throw upstreamStatus(error) === 404 ? new Refusal("not-found") : error;
  });

/** `practitionerIds`: whose appointments this is about, before and after. */
function refuseUnlessAllowed(
  staff: Staff,
  override: Intention["override"],
  practitionerIds: (string | undefined)[],
): void {
  const isAllowed = practitionerIds.every((practitionerId) => mayBookWith(staff, practitionerId));
  if (!isAllowed || (override && !may(staff.role, "override"))) throw new Refusal("forbidden");
}

type Failed = Extract<Outcome, { state: "failed" }>;

const refusalOf = ({ problem }: Failed) => new Refusal(problem.code, { errors: problem.errors });

const failed = (outcome: Failed): BookingState => ({
  state: "failed",
  problem: problemDocument(refusalOf(outcome), ""),
});
