import type { Closed } from "#domain/availability/clinic-hours.ts";
import type { Day } from "#domain/wall-clock.ts";
import { dayText, weekdayText } from "../format.ts";
import { isolated } from "../isolated.ts";
import { pageTexts } from "../page-texts.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";

const t = pageTexts({ en, ar });

/** That a practitioner, or without one anybody, does not work on a day, such as “Closed on Sundays.” */
export function closedText(how: Closed, day: Day, practitioner?: { name: string }): string {
  const weekday = weekdayText(day, "long");
  if (!practitioner) return how === "weekday" ? t().closedOnWeekday(weekday) : t().closedThatDay;
  const name = isolated(practitioner.name);
  return how === "weekday" ? t().awayOnWeekday(name, weekday) : t().awayThatDay(name);
}

/** The next day on which somebody works, such as “Next open day: Mon, Nov 30, 2026”. */
export const nextOpenText = (day: Day): string => t().nextOpen(dayText(day));
