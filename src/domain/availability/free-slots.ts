import { conflictsWithHours } from "./conflicts-with-hours.ts";
import { merged, overlaps, type TimeRange } from "./time-range.ts";
import type { WorkingTime } from "./working-time.ts";

export type FreeSlotsQuestion = {
  /** Asked for a range that holds the span and the last slot. */
  working: WorkingTime;
  /** When the practitioner, or the patient, has something else to do. */
  busy: readonly TimeRange[];
  minutes: number;
  /** In which a slot begins. */
  span: TimeRange;
  /** Nothing is offered that began before. */
  now: Date;
  /** How many slots are enough. */
  most?: number;
};

/**
 * The times of `minutes` that can be had, in order. They follow each other in steps of 15, 10 or 5 minutes, the longest
 * that divides the duration, from the beginning of the practitioner's hours on: hours from 8:20 give 8:20, 8:35 and so on.
 */
export function freeSlots(question: FreeSlotsQuestion): TimeRange[] {
  const { working, busy, minutes, span, now, most = Number.POSITIVE_INFINITY } = question;
  const taken = merged(busy);
  const from = span.start > now ? span.start : now;
  const slots: TimeRange[] = [];
  for (const hours of working.open) {
    // What is asked of a slot within these hours needs no look at all the others.
    const leaves = working.leaves.filter((leave) => overlaps(leave, hours));
    for (const slot of candidates(hours, { start: from, end: span.end }, minutes)) {
      while (taken[0] && taken[0].end <= slot.start) taken.shift();
      if (taken[0] && overlaps(taken[0], slot)) continue;
      if (conflictsWithHours({ ...working, open: [hours], leaves }, slot).length > 0) continue;
      if (slots.push(slot) === most) return slots;
    }
  }
  return slots;
}

const minuteMs = 60_000;
const steps = [15, 10, 5] as const;

const stepMinutes = (minutes: number) => steps.find((step) => minutes % step === 0) ?? 5;

function* candidates(hours: TimeRange, span: TimeRange, minutes: number): Generator<TimeRange> {
  const stepMs = stepMinutes(minutes) * minuteMs;
  const lengthMs = minutes * minuteMs;
  const first = hours.start.getTime();
  const last = Math.min(span.end.getTime() - 1, hours.end.getTime() - lengthMs);
  const skipped = Math.max(0, Math.ceil((span.start.getTime() - first) / stepMs));
  for (let start = first + skipped * stepMs; start <= last; start += stepMs) {
    yield { start: new Date(start), end: new Date(start + lengthMs) };
  }
}
