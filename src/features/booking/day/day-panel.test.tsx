import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import { booked, field, openBookingPage } from "#testing/booking-page.tsx";

const today = wallClockDay(new Date(), "America/Chicago");

const visit = (id: string, status: AppointmentView["status"], name: string): AppointmentView => ({
  ...booked({
    status,
    patientId: `pt-${id}`,
    practitionerId: "pr_1",
    start: `${today}T15:00:00.000Z`,
    end: `${today}T15:30:00.000Z`,
  }),
  id,
  patient: { id: `pt-${id}`, name },
});

const openDay = () =>
  openBookingPage({
    "GET /api/appointments": () => ({
      json: {
        appointments: [
          visit("a", "cancelled", "Carla Away"),
          visit("b", "booked", "Bea There"),
          visit("c", "noshow", "Noah Miss"),
          visit("d", "cancelled", "Cain Off"),
        ],
        asOf: new Date().toISOString(),
      },
    }),
  });

const day = () => screen.getByRole("complementary");
const shown = () =>
  within(day())
    .queryAllByRole("listitem")
    .map((row) => row.querySelector("bdi")?.textContent);

it("cancelled visits are not counted and not shown among the others, and a thin line opens them", async () => {
  await openDay();
  within(day()).getByText("1 appointment");
  expect(shown()).toEqual(["Bea There"]);
  await userEvent.click(within(day()).getByRole("button", { name: "2 cancelled · 1 no-show" }));
  expect(shown()).toEqual(["Carla Away", "Noah Miss", "Cain Off", "Bea There"]);
});

it("cancelled visits take no column from who comes at the same time", async () => {
  await openDay();
  await userEvent.type(field("Practitioner"), "card");
  await userEvent.click(await screen.findByRole("option", { name: /Carol Lee/ }));
  const row = (await within(day()).findByText("Bea There")).closest("li");
  expect(row?.style.inlineSize).toBe("100%");
  within(day()).getByText("1 appointment");
});

it("what the records have and nobody can read is said with its time, in place of an empty day", async () => {
  await openBookingPage({
    "GET /api/appointments": () => ({
      json: {
        appointments: [],
        unreadable: [{ id: "odd", start: `${today}T15:00:00.000Z`, end: `${today}T15:30:00.000Z` }],
        asOf: `${today}T14:00:00.000Z`,
      },
    }),
  });
  const day = await screen.findByRole("complementary");
  expect(await within(day).findByText(/1 appointment can't be shown: .*9:00/)).toBeTruthy();
  expect(within(day).queryByText("No appointments.")).toBeNull();
});
