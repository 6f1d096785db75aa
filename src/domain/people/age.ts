import type { Day } from "#domain/wall-clock.ts";

/** Full years from a birth date to a day. Who was born on February 29 has a birthday on March 1 in common years. */
export function ageOn(birthDate: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
