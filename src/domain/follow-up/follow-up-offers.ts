import type { TimeRange } from "../availability/time-range.ts";
import { daysBetween } from "../calendar-day.ts";
import { type Day, type TimeOfDay, wallClockDay, wallClockTime } from "../wall-clock.ts";

/** A free time for a follow-up, and how far it is from what was asked for on the clinic's wall clock; minus is before. */
export type Offer = TimeRange & { days: number; minutes: number };

/** How many times are offered. */
const count = 3;

const mostOnOneDay = 2;

/** A day further away counts like so many minutes on the clock. */
const dayWeight = 120;

type Asked = { day: Day; time: TimeOfDay };

/**
 * The free times that come closest to what is asked for, the closest first. A day further away counts like two hours on the
 * clock: a time at another hour of the day is preferred to one days later, but not a whole day's length away. Of two as far the one on
 * the nearer day comes first, then the later one, because an interval is rather a least than a most. No two overlap, and
 * at most two are on one day, so that a patient who cannot come on that day has another one.
 */
export function followUpOffers(free: readonly TimeRange[], asked: Asked, timeZone: string): Offer[] {
  const offers = free.map((time) => offerOf(time, asked, timeZone)).sort(byPreference);
  const chosen: Offer[] = [];
  for (const offer of offers) {
    if (chosen.length === count) break;
    const isAnother = chosen.every(({ start, end }) => offer.end <= start || end <= offer.start);
    const onThatDay = chosen.filter(({ days }) => days === offer.days).length;
    if (isAnother && onThatDay < mostOnOneDay) chosen.push(offer);
  }
  return chosen;
}

/** How far something is from what was asked for, in minutes of {@link followUpOffers}'s measure. */
export const distanceOf = ({ days, minutes }: Pick<Offer, "days" | "minutes">) =>
  Math.abs(days) * dayWeight + Math.abs(minutes);

/** Whether nothing that begins so many days from the asked one could be among the offers. */
export const isEnough = (offers: readonly Offer[], daysAway: number): boolean => {
  const last = offers[count - 1];
  return last !== undefined && distanceOf(last) <= distanceOf({ days: daysAway, minutes: 0 });
};

function offerOf({ start, end }: TimeRange, asked: Asked, timeZone: string): Offer {
  return {
    start,
    end,
    days: daysBetween(asked.day, wallClockDay(start, timeZone)),
    minutes: sinceMidnight(wallClockTime(start, timeZone)) - sinceMidnight(asked.time),
  };
}

const byPreference = (a: Offer, b: Offer) =>
  distanceOf(a) - distanceOf(b) ||
  Math.abs(a.days) - Math.abs(b.days) ||
  b.days - a.days ||
  b.minutes - a.minutes ||
  a.start.getTime() - b.start.getTime();

const sinceMidnight = (time: TimeOfDay) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
