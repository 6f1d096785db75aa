import type { FieldErrors, Resolver } from "react-hook-form";
import type { Booking } from "#contract/booking.ts";
import type { VisitYears } from "#contract/visit-years.ts";
import type { TimeObstacle } from "#domain/appointment/appointment-time.ts";
import { serverNow } from "#lib/clock/server-clock.ts";
import { agoText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { type BookingDraft, bookingFromDraft, type DraftBooking } from "./booking-draft.ts";
import { obstacleText } from "./obstacle-text.ts";
import { unfitStatusText } from "./unfit-status.ts";

type BookingCheck = Resolver<Booking, unknown, Booking>;

// Nothing can be sent before something was typed, so that the form need not wait for its schema. Where the schema cannot
// be had, the server, which has the same one, says what is wrong.
const loadCheck = (years?: VisitYears): Promise<BookingCheck> =>
  import("./check-booking.ts").then(
    ({ checkBooking }) => checkBooking(years),
    () => (values) => ({ values, errors: {} }),
  );

/** Turns the form into a booking with the server's own schema. `timeZone` and `years` are the clinic's. */
export function bookingResolver(
  timeZone: string,
  years?: VisitYears,
): Resolver<BookingDraft, unknown, Booking> {
  const loaded = loadCheck(years);
  return async (draft, context, options) => {
    const { booking, obstacles } = bookingFromDraft(draft, timeZone);
    const bySchema = await loaded;
    const result = await bySchema(booking as Booking, context, options as never);
    const unchosen = { ...unchosenErrors(draft), ...pastErrors(draft, booking.start) };
    if (obstacles.length === 0) Object.assign(unchosen, statusErrors(draft, booking));
    if (obstacles.length === 0 && Object.keys(unchosen).length === 0) return result;
    const byTime = obstacles.length === 0 ? result.errors : withoutTime(result.errors);
    return { values: {}, errors: { ...byTime, ...unchosen, ...obstacleErrors(obstacles, timeZone) } };
  };
}

// A time that cannot be read is missing for the schema; saying both would be saying it twice.
function withoutTime({ start: _start, end: _end, ...others }: FieldErrors<BookingDraft>) {
  return others;
}

// Who types a practitioner's name and goes on means that one; a booking with none would be a surprise.
function unchosenErrors(draft: BookingDraft): FieldErrors<BookingDraft> {
  const { practitionerId, practitionerText, anySpecialty } = draft;
  if (practitionerId || !practitionerText.trim()) return {};
  const message = anySpecialty ? texts.practitioner.undecided : texts.search.mustBeChosen;
  return { practitionerId: { type: "unchosen", message } };
}

// A visit that is yet to come is seldom meant to have been; what is written down afterwards has another status.
function pastErrors({ status, pastStart }: BookingDraft, start: unknown): FieldErrors<BookingDraft> {
  if (typeof start !== "string" || start === pastStart) return {};
  const passedMs = serverNow().getTime() - Date.parse(start);
  if (passedMs < 0 || (status !== "booked" && status !== "pending")) return {};
  return { start: { type: "past", message: texts.time.wasMeant(agoText(passedMs)) } };
}

// A cancellation of what is to come would be another appointment, and the one that is meant would stay booked.
function statusErrors({ status }: BookingDraft, { start, end }: DraftBooking): FieldErrors<BookingDraft> {
  const time = { start: start ? new Date(start) : undefined, end: end ? new Date(end) : undefined };
  const message = unfitStatusText(status, time, serverNow());
  return message ? { status: { type: "unfit", message } } : {};
}

function obstacleErrors(obstacles: TimeObstacle[], timeZone: string): FieldErrors<BookingDraft> {
  return Object.fromEntries(
    obstacles.map((obstacle) => [
      obstacle.part,
      { type: obstacle.kind, message: obstacleText(obstacle, timeZone) },
    ]),
  );
}
