import { Hono } from "hono";
import type { Appointment } from "#clinikapi/appointment.ts";
import { appointmentChangeRequestSchema, changeSentences } from "#contract/appointment-change.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { bookingSentences } from "#contract/booking.ts";
import { bookingRequestSchema } from "#contract/booking-request.ts";
import type { BookingState } from "#contract/booking-state.ts";
import type { Staff } from "#contract/session.ts";
import { may, mayBookWith } from "#domain/roles.ts";
import type { Ledger, Outcome } from "../booking/ledger.ts";
import type { Intention } from "../booking/ledger-request.ts";
import { planChange } from "../booking/plan-change.ts";
import type { StaffEnv } from "../guards/check-staff.ts";
import { problemDocument } from "../problem/problem-document.ts";
import { Refusal } from "../problem/refusal.ts";
import { readId } from "./read-id.ts";
import { readJson } from "./read-json.ts";

type BookingDesk = {
  ledger: Ledger;
  /** Adds the people to an appointment. */
  view: (appointment: Appointment) => Promise<AppointmentView>;
  /** Looks its people up, so that they are known by the time it is made. Never throws. */
  meet: (people: { patientId: string; practitionerId?: string }) => Promise<unknown>;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Books and changes appointments, and tells what became of it. Mounted at `/api`. */
export function bookingRoutes({ ledger, view, meet }: BookingDesk): Hono<StaffEnv> {
  const state = async (key: string, outcome: Outcome): Promise<BookingState> => {
    if (outcome.state === "booked") return { state: "booked", appointment: await view(outcome.appointment) };
    return outcome.state === "confirming" ? { state: "confirming", key } : failed(outcome);
  };
  return new Hono<StaffEnv>()
    .post("/appointments", async (c) => {
      const key = keyOf(c.req.header("idempotency-key"));
      const { override, ...booking } = await readJson(c, bookingRequestSchema, bookingSentences);
      const staff = c.get("staff");
      refuseUnlessAllowed(staff, override, [booking.practitionerId]);
      const intention = { key, staffId: staff.id, asked: { booking }, override };
      const outcome = await ledger.carryOut(intention, () => {
        void meet(booking);
        return { action: "book", booking };
      });
      if (outcome.state === "failed") throw refusalOf(outcome);
      return c.json(await state(key, outcome), outcome.state === "booked" ? 201 : 202);
    })
    .get("/appointments/:id", async (c) => c.json(await view(await ledger.read(readId(c)))))
    .patch("/appointments/:id", async (c) => {
      const key = keyOf(c.req.header("idempotency-key"));
      const { override, ...change } = await readJson(c, appointmentChangeRequestSchema, changeSentences);
      const id = readId(c);
      const staff = c.get("staff");
      const intention = { key, staffId: staff.id, asked: { id, change }, override };
      const outcome = await ledger.carryOut(intention, async () => {
        const current = await ledger.read(id);
        const { practitionerId } = current;
        refuseUnlessAllowed(staff, override, [practitionerId, change.practitionerId ?? practitionerId]);
        return planChange(current, change);
      });
      if (outcome.state === "failed") throw refusalOf(outcome);
      return c.json(await state(key, outcome), outcome.state === "booked" ? 200 : 202);
    })
    .get("/bookings/:key", async (c) => {
      const key = keyOf(c.req.param("key"));
      const outcome = await ledger.outcomeOf(key, c.get("staff").id);
      if (!outcome) throw new Refusal("not-found");
      return c.json(await state(key, outcome));
    });
}

/** `practitionerIds`: whose appointments this is about, before and after. */
function refuseUnlessAllowed(
  staff: Staff,
  override: Intention["override"],
  practitionerIds: (string | undefined)[],
): void {
  const isAllowed = practitionerIds.every((practitionerId) => mayBookWith(staff, practitionerId));
  if (!isAllowed || (override && !may(staff.role, "override"))) throw new Refusal("forbidden");
}

function keyOf(key: string | undefined): string {
  if (key !== undefined && uuid.test(key)) return key.toLowerCase();
  throw new Refusal("invalid-key", {
    errors: [{ field: "Idempotency-Key", message: "must be a UUID" }],
  });
}

type Failed = Extract<Outcome, { state: "failed" }>;

const refusalOf = ({ problem }: Failed) => new Refusal(problem.code, { errors: problem.errors });

const failed = (outcome: Failed): BookingState => ({
  state: "failed",
  problem: problemDocument(refusalOf(outcome), ""),
});
