import type { Booking } from "#contract/booking.ts";
import { hasCancelationReason } from "#contract/booking-rules.ts";
import { readEntry, type TimeEntry, type TimeObstacle } from "#domain/appointment/appointment-time.ts";
import type { Day } from "#domain/wall-clock.ts";
import { westernDigits } from "#domain/western-digits.ts";

/** The fields that are text and nothing else. */
export const textFields = [
  "appointmentType",
  "serviceType",
  "serviceCategory",
  "specialty",
  "reasonCode",
  "description",
  "comment",
  "patientInstruction",
  "cancelationReason",
] as const satisfies (keyof Booking)[];

export type TextFieldName = (typeof textFields)[number];

/** What stands in the form: all of it text as typed, under the names of the booking's fields where it has them. */
export type BookingDraft = Record<TextFieldName, string> & {
  status: Booking["status"];
  patientId: string;
  /** What stands in the patient's box; nobody is meant by it until one is chosen. */
  patientText: string;
  /** A new patient who is being registered, as the panel for it writes that; "" while nobody is. */
  registration: string;
  practitionerId: string;
  /** What stands in the practitioner's box; a name that was not chosen from the list is nobody yet. */
  practitionerText: string;
  /** Any practitioner of this specialty will do, until a time is chosen and with it one of them; "" means none. */
  anySpecialty: string;
  day: Day;
  start: string;
  end: string;
  minutesDuration: string;
  repeated: TimeEntry["repeated"];
  /** The start, ISO 8601, that is meant although it lies in the past. */
  pastStart: string;
  priority: string;
  /** Why it is to be booked although the time is taken. */
  overrideReason: string;
};

export type DraftField = keyof BookingDraft;

/** Somebody who is to be registered, and of whom nothing is written yet but what was typed to find them. */
export const newRegistration = "{}";

/** How long an appointment is unless somebody says otherwise, in minutes. */
export const usualMinutes = "30";

/** A new form. Nothing of an earlier patient is in it; the day is the one that is being looked at. */
export const blankDraft = (day: Day): BookingDraft => ({
  status: "booked",
  patientId: "",
  patientText: "",
  registration: "",
  practitionerId: "",
  practitionerText: "",
  anySpecialty: "",
  day,
  start: "",
  end: "",
  minutesDuration: usualMinutes,
  repeated: "",
  pastStart: "",
  priority: "",
  overrideReason: "",
  appointmentType: "",
  serviceType: "",
  serviceCategory: "",
  specialty: "",
  reasonCode: "",
  description: "",
  comment: "",
  patientInstruction: "",
  cancelationReason: "",
});

/** Whether nothing was entered yet; a day that was merely looked at is nothing. */
export function isBlank(draft: BookingDraft): boolean {
  const blank = blankDraft(draft.day);
  return Object.entries(blank).every(([field, value]) => draft[field as keyof BookingDraft] === value);
}

/** The part of a draft that says when. */
export const timeEntry = (
  draft: Pick<BookingDraft, "day" | "start" | "end" | "minutesDuration" | "repeated">,
): TimeEntry => ({
  day: draft.day,
  start: draft.start,
  end: draft.end,
  minutes: draft.minutesDuration,
  repeated: draft.repeated,
});

/** A booking as far as the draft gives one; whether it may be sent is for the contract's schema to say. */
export type DraftBooking = Partial<Record<keyof Booking, string | number>>;

/** What a draft asks for. Empty texts are left out, and so is the reason of a cancellation that is none. */
export function bookingFromDraft(
  draft: BookingDraft,
  timeZone: string,
): { booking: DraftBooking; obstacles: TimeObstacle[] } {
  const { start, end, obstacles } = readEntry(timeEntry(draft), timeZone);
  const booking: DraftBooking = { status: draft.status };
  if (draft.patientId) booking.patientId = draft.patientId;
  if (draft.practitionerId) booking.practitionerId = draft.practitionerId;
  if (start) booking.start = start.toISOString();
  if (end) booking.end = end.toISOString();
  if (draft.minutesDuration.trim()) booking.minutesDuration = Number(westernDigits(draft.minutesDuration));
  if (draft.priority) booking.priority = Number(draft.priority);
  for (const field of textFields) if (isMeant(field, draft)) booking[field] = draft[field];
  return { booking, obstacles };
}

function isMeant(field: TextFieldName, draft: BookingDraft): boolean {
  if (field === "cancelationReason" && !hasCancelationReason(draft.status)) return false;
  return draft[field].trim() !== "";
}
