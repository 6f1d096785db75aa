import { zodResolver } from "@hookform/resolvers/zod";
import type { FieldErrors, Resolver } from "react-hook-form";
import { type Booking, bookingSchema } from "#contract/booking.ts";
import { sayIssue } from "#contract/texts/say-issue.ts";
import { texts } from "#contract/texts/texts.ts";
import type { TimeObstacle } from "#domain/appointment-time.ts";
import { type BookingDraft, bookingFromDraft } from "./booking-draft.ts";
import { obstacleText } from "./obstacle-text.ts";

/** Turns the form into a booking with the server's own schema. `timeZone` is the clinic's. */
export function bookingResolver(timeZone: string): Resolver<BookingDraft, unknown, Booking> {
  const bySchema = zodResolver(bookingSchema, { error: sayIssue });
  return async (draft, context, options) => {
    const { booking, obstacles } = bookingFromDraft(draft, timeZone);
    const result = await bySchema(booking as Booking, context, options as never);
    const unchosen = unchosenErrors(draft);
    if (obstacles.length === 0 && !unchosen.practitionerId) return result;
    const byTime = obstacles.length === 0 ? result.errors : withoutTime(result.errors);
    return { values: {}, errors: { ...byTime, ...unchosen, ...obstacleErrors(obstacles, timeZone) } };
  };
}

// A time that cannot be read is missing for the schema; saying both would be saying it twice.
function withoutTime({ start: _start, end: _end, ...others }: FieldErrors<BookingDraft>) {
  return others;
}

// Who types a practitioner's name and goes on means that one; a booking with none would be a surprise.
function unchosenErrors({ practitionerId, practitionerText }: BookingDraft): FieldErrors<BookingDraft> {
  if (practitionerId || !practitionerText.trim()) return {};
  return { practitionerId: { type: "unchosen", message: texts.search.mustBeChosen } };
}

function obstacleErrors(obstacles: TimeObstacle[], timeZone: string): FieldErrors<BookingDraft> {
  return Object.fromEntries(
    obstacles.map((obstacle) => [
      obstacle.part,
      { type: obstacle.kind, message: obstacleText(obstacle, timeZone) },
    ]),
  );
}
