import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { appointmentQueries } from "#client/queries/appointment-queries.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import "#testing/dom.ts";
import { DayVisits } from "./day-visits.tsx";

const day = "2031-11-24";
const timeZone = "Etc/UTC";
const at = (time: string) => new Date(`${day}T${time}:00.000Z`);

const visit = (name: string, from: string, to: string, status: AppointmentView["status"] = "booked") => ({
  id: name,
  status,
  patientId: `pt-${name}`,
  patient: { id: `pt-${name}`, name },
  practitionerId: "pr-1",
  start: at(from).toISOString(),
  end: at(to).toISOString(),
});

afterEach(() => {
  vi.useRealTimers();
});

/** The day at a time of it; answers what moves its clock on. */
function showDay(time: string, ...appointments: AppointmentView[]) {
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"], now: at(time) });
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  client.setQueryData(appointmentQueries.day(day, timeZone).queryKey, {
    appointments,
    asOf: at(time).toISOString(),
  });
  render(
    <QueryClientProvider client={client}>
      <DayVisits
        day={day}
        practitionerId="pr-1"
        staff={{ id: "st-1", name: "Lee", email: "lee@clinic.test", role: "admin" }}
        timeZone={timeZone}
      />
    </QueryClientProvider>,
  );
  return (later: string) =>
    act(() => {
      vi.setSystemTime(at(later));
      vi.advanceTimersByTime(15_000);
    });
}

const names = () => screen.getAllByRole("article").map((row) => row.querySelector("bdi")?.textContent);
const rowOf = (name: string) => screen.getByRole("article", { name });

it("a patient who is late stays on top, with how late, at the minute the visit ends and after it", () => {
  const goOnTo = showDay("09:20", visit("Ana", "09:00", "09:30"), visit("Ben", "09:30", "10:00"));
  expect(rowOf("Ana").textContent).toContain("20 min late");
  for (const [time, told] of [
    ["09:30", "30 min late"],
    ["09:45", "45 min late"],
  ] as const) {
    goOnTo(time);
    expect(names()).toEqual(["Ana", "Ben"]);
    expect(rowOf("Ana").textContent).toContain(told);
    expect(rowOf("Ana").dataset).toMatchObject({ late: "true", atHand: "true" });
    expect(screen.queryByRole("button", { name: /done, cancelled or missed/ })).toBeNull();
  }
  expect(rowOf("Ben").textContent).toContain("15 min late");
});

it("a patient who is in the room after the time is said to be over it, not late", () => {
  const goOnTo = showDay("09:20", visit("Ana", "09:00", "09:30", "arrived"), visit("Ben", "09:30", "10:00"));
  expect(rowOf("Ana").dataset["late"]).toBeUndefined();
  goOnTo("09:40");
  expect(rowOf("Ana").textContent).toContain("10 min over");
});

it("only what has an outcome is folded away", () => {
  showDay(
    "12:00",
    visit("Ana", "09:00", "09:30", "fulfilled"),
    visit("Ben", "09:30", "10:00", "noshow"),
    visit("Cleo", "15:00", "15:30", "cancelled"),
    visit("Dan", "10:00", "10:30", "checked-in"),
    visit("Eva", "10:30", "11:00"),
  );
  screen.getByRole("button", { name: /^3 done, cancelled or missed/ });
  expect(names()).toEqual(["Dan", "Eva"]);
});
