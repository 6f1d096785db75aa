import { queryOptions } from "@tanstack/react-query";
import { requestJson } from "#client/requests/request-json.ts";
import type { AppointmentList, AppointmentView } from "#contract/appointment-view.ts";
import type { VisitStory } from "#contract/visit-story.ts";
import { shiftDay } from "#domain/calendar-day.ts";
import { startOfDay } from "#domain/start-of-day.ts";
import type { Day } from "#domain/wall-clock.ts";

export const appointmentQueries = {
  /** All that begins on a day of the clinic. `timeZone` is the clinic's. */
  day: (day: Day, timeZone: string) =>
    queryOptions({
      queryKey: ["appointments", day, timeZone],
      queryFn: ({ signal }) => {
        const from = startOfDay(day, timeZone).toISOString();
        const to = startOfDay(shiftDay(day, 1), timeZone).toISOString();
        return requestJson<AppointmentList>(`/api/appointments?${new URLSearchParams({ from, to })}`, {
          signal,
        });
      },
      staleTime: 15_000,
    }),

  /** What was done to an appointment here. */
  story: (id: string) =>
    queryOptions({
      queryKey: ["appointments", "story", id],
      queryFn: ({ signal }) =>
        requestJson<VisitStory>(`/api/schedule/visits/${encodeURIComponent(id)}/story`, { signal }),
      staleTime: 15_000,
    }),
  /** One appointment with its people. */
  one: (id: string) =>
    queryOptions({
      queryKey: ["appointments", "one", id],
      queryFn: ({ signal }) =>
        requestJson<AppointmentView>(`/api/appointments/${encodeURIComponent(id)}`, { signal }),
      staleTime: 15_000,
    }),
};
