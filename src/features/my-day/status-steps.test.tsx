import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import { answerTroubles, troubledRoutes } from "#testing/answer-troubles.ts";
import { lee, openDeskPage, visitNow } from "#testing/desk-page.tsx";
import type { DeskRoutes } from "#testing/desk-server.ts";
import { DayVisits } from "./day-visits.tsx";

const timeZone = "America/Chicago";

async function openDay(routes: DeskRoutes) {
  const visit = visitNow();
  let isDone = false;
  const done = () => {
    isDone = true;
    return { state: "booked", appointment: { ...visit, status: "checked-in" } satisfies AppointmentView };
  };
  const staff = { id: "st_1", name: "Robin", email: "robin@clinic.test", role: "receptionist" } as const;
  const page = await openDeskPage(
    <DayVisits day={wallClockDay(new Date(), timeZone)} practitionerId={lee.id} {...{ staff, timeZone }} />,
    {
      "GET /api/appointments": () => ({
        json: {
          appointments: [isDone ? { ...visit, status: "checked-in" } : visit],
          asOf: new Date().toISOString(),
        },
      }),
      ...routes,
      ...troubled(routes, done),
    },
  );
  return { ...page, done, button: await screen.findByRole("button", { name: "Check in" }) };
}

// What is done has to be on the next list as well.
function troubled(routes: DeskRoutes, done: () => object): DeskRoutes {
  return Object.fromEntries(
    Object.entries(routes).map(([route, answer]) => [
      route,
      async (...asked) => {
        const said = await answer(...asked);
        const isBooked = said !== "cut" && JSON.stringify(said.json).includes('"state":"booked"');
        return isBooked ? { ...said, json: done() } : said;
      },
    ]),
  );
}

const booked = () => ({ state: "booked" });

describe("a step of a visit on My day", () => {
  it.each(answerTroubles)("is taken once and told although its answer %s", async (trouble, times) => {
    const { server, button } = await openDay(
      troubledRoutes({ trouble, route: "PATCH /api/appointments/*", done: booked }),
    );
    await userEvent.click(button);
    await screen.findByText(/Ana Ruiz.*: Checked in/);
    await screen.findByRole("button", { name: "Arrived" });
    const sent = server.asked("PATCH /api/appointments/*");
    expect(sent).toHaveLength(times);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  });

  it("is one intent however often it is pressed while it is being confirmed", async () => {
    let isConfirmed = false;
    const { server, button } = await openDay({
      "PATCH /api/appointments/*": ({ key }) => ({ status: 202, json: { state: "confirming", key } }),
      "GET /api/bookings/*": ({ path }) => ({
        json: isConfirmed ? booked() : { state: "confirming", key: path.split("/").at(-1) },
      }),
    });
    await userEvent.click(button);
    await screen.findByText(/Confirming with/);
    await userEvent.click(screen.getByRole("button", { name: "Check in" }));
    await userEvent.click(screen.getByRole("button", { name: "No-show" }));
    isConfirmed = true;
    await screen.findByRole("button", { name: "Arrived" });
    expect(server.asked("PATCH /api/appointments/*")).toHaveLength(1);
  });

  it("that fails later is told", async () => {
    const { button } = await openDay({
      "PATCH /api/appointments/*": ({ key }) => ({ status: 202, json: { state: "confirming", key } }),
      "GET /api/bookings/*": () => ({
        json: { state: "failed", problem: { code: "upstream-refused", status: 502 } },
      }),
    });
    await userEvent.click(button);
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("Not changed.");
  });

  it("that was sent before the page was loaded again is followed to its end", async () => {
    let isConfirmed = false;
    const { server, button, reload } = await openDay({
      "PATCH /api/appointments/*": ({ key }) => ({ status: 202, json: { state: "confirming", key } }),
      "GET /api/bookings/*": () => ({ json: isConfirmed ? booked() : { state: "confirming" } }),
    });
    await userEvent.click(button);
    await waitFor(() => expect(server.asked("PATCH /api/appointments/*")).toHaveLength(1));
    reload();
    await screen.findByText(/Confirming with/);
    isConfirmed = true;
    await screen.findByRole("button", { name: "Arrived" });
    expect(server.asked("PATCH /api/appointments/*")).toHaveLength(1);
  });
});
