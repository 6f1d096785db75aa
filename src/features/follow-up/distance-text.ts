import type { Offer } from "#domain/follow-up/follow-up-offers.ts";
import { durationText, numberText } from "#texts/format.ts";
import { t } from "./t.ts";

/** How far an offered time is from what was asked for, such as “2 days later, same time”. */
export function distanceText({ days, minutes }: Pick<Offer, "days" | "minutes">): string {
  if (days === 0 && minutes === 0) return t().asAsked;
  return t().distance(dayText(days), timeText(minutes));
}

function dayText(days: number): string {
  const count = Math.abs(days);
  if (count === 0) return t().sameDay;
  return (days > 0 ? t().daysLater : t().daysEarlier)(count, numberText(count));
}

function timeText(minutes: number): string {
  if (minutes === 0) return t().sameTime;
  return (minutes > 0 ? t().later : t().earlier)(durationText(Math.abs(minutes)));
}
