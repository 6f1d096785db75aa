import { queryOptions } from "@tanstack/react-query";
import { requestJson } from "#client/requests/request-json.ts";
import type { Schedule, ScheduleWeek } from "#contract/schedule.ts";
import type { Day } from "#domain/wall-clock.ts";

export const scheduleQueries = {
  /** A day of the whole clinic. What changes any appointment has it read again. */
  day: (day: Day) =>
    queryOptions({
      queryKey: ["appointments", "schedule", day],
      queryFn: ({ signal }) =>
        requestJson<Schedule>(`/api/schedule?${new URLSearchParams({ day })}`, { signal }),
      staleTime: 15_000,
    }),
  /** Seven days of one practitioner, from a day on. */
  week: (from: Day, practitionerId: string) =>
    queryOptions({
      queryKey: ["appointments", "schedule of a week", from, practitionerId],
      queryFn: ({ signal }) =>
        requestJson<ScheduleWeek>(`/api/schedule/week?${new URLSearchParams({ from, practitionerId })}`, {
          signal,
        }),
      staleTime: 15_000,
    }),
};
