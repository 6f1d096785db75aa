import { type QueryKey, queryOptions } from "@tanstack/react-query";
import { requestJson } from "#client/requests/request-json.ts";
import { holdToken } from "#client/tab/hold-token.ts";
import type { AvailabilityList } from "#contract/availability.ts";
import { holdTokenHeader } from "#contract/hold-token-header.ts";
import { shiftDay } from "#domain/calendar-day.ts";
import { startOfDay } from "#domain/start-of-day.ts";
import type { Day } from "#domain/wall-clock.ts";

/** One practitioner, or everybody of a specialty. */
export type Whose = { practitionerId: string } | { specialty: string };

type FreeTimesQuestion = {
  whose: Whose;
  /** Who has to be free as well. */
  patientId?: string;
  minutes: number;
  /** The first of `days` days of the clinic. */
  day: Day;
  days: number;
  /** The clinic's. */
  timeZone: string;
};

const all = "availability";

export const availabilityQueries = {
  /** The key that all questions about somebody begin with. */
  of: (whose: Whose) => [all, whose] as const,

  /** The days that a question's key is about. */
  daysOf: (key: QueryKey) => ({ day: key[2] as Day, days: key[3] as number }),

  /** The times that can be had on some days. */
  days: ({ whose, patientId, minutes, day, days, timeZone }: FreeTimesQuestion) =>
    queryOptions({
      queryKey: [...availabilityQueries.of(whose), day, days, minutes, patientId, timeZone],
      queryFn: ({ signal }) => {
        const query = {
          ...whose,
          ...(patientId && { patientId }),
          minutes: String(minutes),
          from: startOfDay(day, timeZone).toISOString(),
          to: startOfDay(shiftDay(day, days), timeZone).toISOString(),
        };
        return readAvailability(query, signal);
      },
      staleTime: 15_000,
      retry: false,
    }),

  /** Which times everybody of a specialty has free from one instant to another, in pieces of five minutes. */
  between: (specialty: string, from: string, to: string) =>
    queryOptions({
      queryKey: ["appointments", "free between", specialty, from, to],
      queryFn: ({ signal }) => readAvailability({ specialty, from, to, minutes: "5" }, signal),
      staleTime: 15_000,
    }),
};

// What this desk itself holds is free for it.
const readAvailability = (query: Record<string, string>, signal: AbortSignal) =>
  requestJson<AvailabilityList>(`/api/availability?${new URLSearchParams(query)}`, {
    headers: { [holdTokenHeader]: holdToken() },
    signal,
  });
