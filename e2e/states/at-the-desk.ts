import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { AvailabilityList } from "#contract/availability.ts";
import type { Session } from "#contract/session.ts";
import { shiftDay } from "#domain/calendar-day.ts";
import { startOfDay } from "#domain/start-of-day.ts";
import { wallClockDay, wallClockTime } from "#domain/wall-clock.ts";
import { expect } from "../story.ts";

const dayMs = 86_400_000;

/** An instant as many days from now, which may be a part of one. */
export const inDays = (days: number) => new Date(Date.now() + days * dayMs).toISOString();

const get = async <T>(page: Page, path: string) => (await (await page.request.get(path)).json()) as T;

/** Who sits at the browser, and where. */
export const sessionOf = (page: Page) => get<Session>(page, "/api/session");

/** Makes an appointment as whoever sits at the browser. */
export async function makeAppointment(page: Page, data: object): Promise<AppointmentView> {
  const headers = { "Idempotency-Key": randomUUID() };
  const response = await page.request.post("/api/appointments", { headers, data });
  expect(response.status()).toBe(201);
  return ((await response.json()) as { appointment: AppointmentView }).appointment;
}

const minuteMs = 60_000;

/**
 * The quarter of an hour that it is now, in milliseconds since 1970; at night the nearest that leaves so many minutes of the
 * clinic's day before and after it, so that visits around it are today's.
 */
export async function quarterOfToday(page: Page, { before = 0, after = 0 }): Promise<number> {
  const { timeZone } = (await sessionOf(page)).clinic;
  const quarter = Math.floor(Date.now() / (15 * minuteMs)) * 15 * minuteMs;
  const today = wallClockDay(new Date(), timeZone);
  const first = startOfDay(today, timeZone).getTime() + before * minuteMs;
  const last = startOfDay(shiftDay(today, 1), timeZone).getTime() - after * minuteMs;
  return Math.min(Math.max(quarter, first), last);
}

/** A free hour of a practitioner's from the day after tomorrow on: its instants, and as the clinic's clock shows it. */
export async function freeHour(page: Page, practitionerId: string) {
  const { clinic } = await sessionOf(page);
  const query = new URLSearchParams({ practitionerId, from: inDays(2), to: inDays(9), minutes: "60" });
  const { practitioners } = await get<AvailabilityList>(page, `/api/availability?${query}`);
  const start = new Date(practitioners[0]?.free[0]?.start ?? "");
  const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
  const clock = (minutes: number) => wallClockTime(later(minutes), clinic.timeZone);
  return {
    day: wallClockDay(start, clinic.timeZone),
    clock,
    /** From its beginning, for so many minutes. */
    span: (minutes: number) => ({ start: start.toISOString(), end: later(minutes).toISOString() }),
  };
}
