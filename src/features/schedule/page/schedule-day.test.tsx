import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { Schedule, ScheduleWeek } from "#contract/schedule.ts";
import type { VisitStory } from "#contract/visit-story.ts";
import { shiftDay } from "#domain/calendar-day.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import { answerTroubles, troubledRoutes } from "#testing/answer-troubles.ts";
import { lee, openDeskPage, visitNow } from "#testing/desk-page.tsx";
import type { DeskRequest, DeskRoutes } from "#testing/desk-server.ts";
import { ScheduleDay } from "./schedule-day.tsx";

const timeZone = "America/Chicago";

const hourMs = 3_600_000;

const around = (now: Date) => ({
  start: new Date(now.getTime() - 3 * hourMs).toISOString(),
  end: new Date(now.getTime() + 3 * hourMs).toISOString(),
});

const dayOf = (visit: AppointmentView): Schedule => {
  const now = new Date();
  return {
    appointments: [visit],
    asOf: now.toISOString(),
    columns: [
      { hoursKnown: false, open: [], away: [], blocks: [] },
      { practitioner: lee, hoursKnown: true, open: [around(now)], away: [], blocks: [] },
    ],
  };
};

const changedMeanwhile = {
  type: "urn:frontdesk:problem:changed-meanwhile",
  title: "changed-meanwhile",
  status: 409,
  code: "changed-meanwhile",
};

type Status = AppointmentView["status"];

/** A day on which Ana Ruiz is with Dr. Lee, on a server that keeps what is done to her visit. */
async function openDay(
  routes: DeskRoutes = {},
  role: "receptionist" | "clinician" = "receptionist",
  chosenId?: string,
) {
  const now = new Date();
  const today = wallClockDay(now, timeZone);
  const records: { status: Status } = { status: "booked" };
  const visit = () => visitNow({ status: records.status });
  const done = (request: DeskRequest | undefined) => {
    const { status, start, end } = (request?.body ?? {}) as Partial<AppointmentView>;
    if (status) records.status = status;
    return { state: "booked", appointment: { ...visit(), ...(start && { start, end }) } };
  };
  const chosen: (string | undefined)[] = [];
  let client: QueryClient | undefined;
  const Heard = () => {
    client = useQueryClient();
    return null;
  };
  const page = await openDeskPage(
    <>
      <Heard />
      <ScheduleDay
        {...{ now, today, timeZone, chosenId }}
        day={today}
        head={null}
        onChoose={(id) => chosen.push(id)}
        page={{ days: 1, onTurn: () => undefined, onDay: () => undefined }}
        view="day"
      />
    </>,
    {
      "GET /api/schedule": () => ({ json: dayOf(visit()) }),
      "GET /api/holds": () => ({ json: { holds: [] } }),
      "PATCH /api/appointments/*": (request) => ({ json: done(request) }),
      ...routes,
    },
    { staff: { role } },
  );
  const card = await screen.findByRole("gridcell", { name: /Ana Ruiz/ });
  fireEvent.focusIn(card);
  card.focus();
  return { ...page, card, done, records, chosen, client: () => client as QueryClient };
}

const cardText = () => screen.getByRole("gridcell", { name: /Ana Ruiz/ }).textContent;

describe("a visit on the schedule", () => {
  it("goes along its way with one key each, and each is taken back with one key", async () => {
    const { server, records } = await openDay();
    await userEvent.keyboard("a");
    await screen.findByText(/Ana Ruiz.*: here\./);
    await waitFor(() => expect(cardText()).not.toMatch(/confirming/));
    await userEvent.keyboard("s");
    await screen.findByText(/Ana Ruiz.*: in room\./);
    expect(records.status).toBe("arrived");
    await userEvent.keyboard("{Alt>}u{/Alt}");
    await screen.findByText(/Undone\. .*Ana Ruiz.*: here\./);
    await waitFor(() => expect(cardText()).not.toMatch(/confirming/));
    await userEvent.keyboard("{Alt>}u{/Alt}");
    await screen.findByText(/Undone\. .*Ana Ruiz.*: booked\./);
    expect(server.asked("PATCH /api/appointments/*").map(({ body }) => body)).toEqual([
      { status: "checked-in", expected: { status: "booked" } },
      { status: "arrived", expected: { status: "checked-in" } },
      { status: "checked-in", expected: { status: "arrived" } },
      { status: "booked", expected: { status: "checked-in" } },
    ]);
  });

  it("takes every key that is pressed, though the one before is not confirmed yet", async () => {
    const { server, records } = await openDay();
    await userEvent.keyboard("asl");
    await screen.findByText(/Ana Ruiz.*: left\./);
    expect(records.status).toBe("fulfilled");
    expect(server.asked("PATCH /api/appointments/*").length).toBeGreaterThan(1);
  });

  it("is taken back also before it is confirmed", async () => {
    const { records } = await openDay();
    await userEvent.keyboard("a{Alt>}u{/Alt}");
    await screen.findByText(/Undone\. .*Ana Ruiz.*: booked\./);
    expect(records.status).toBe("booked");
    await userEvent.keyboard("{Alt>}u{/Alt}");
    await screen.findByText("Nothing to undo.");
  });

  it("that was moved is put back also by an undo that is pressed before the move is confirmed", async () => {
    const { server } = await openDay();
    const { start = "", end = "" } = visitNow();
    await userEvent.keyboard("e{Shift>}{ArrowUp}{/Shift}{Enter}{Alt>}u{/Alt}");
    await screen.findByText(/Undone\. .*Ana Ruiz/);
    const shorter = new Date(Date.parse(end) - 300_000).toISOString();
    expect(server.asked("PATCH /api/appointments/*").map(({ body }) => body)).toEqual([
      { start, end: shorter, expected: { status: "booked", start, end, practitionerId: lee.id } },
      { start, end, expected: { status: "booked", start, end: shorter, practitionerId: lee.id } },
    ]);
  });

  it("keeps the focus while it is confirmed and drawn anew", async () => {
    const { card } = await openDay();
    await userEvent.keyboard("a");
    await screen.findByText(/Ana Ruiz.*: here\./);
    await waitFor(() => expect(cardText()).toMatch(/here/));
    expect(document.activeElement).toBe(card);
  });

  it.each(answerTroubles)("is changed once and told although the answer %s", async (trouble, times) => {
    const desk: { done?: (request: DeskRequest | undefined) => object } = {};
    const { server, done } = await openDay(
      troubledRoutes({
        trouble,
        route: "PATCH /api/appointments/*",
        done: (request) => desk.done?.(request) ?? {},
      }),
    );
    desk.done = done;
    await userEvent.keyboard("a");
    await screen.findByText(/Ana Ruiz.*: here\./);
    const sent = server.asked("PATCH /api/appointments/*");
    expect(sent).toHaveLength(times);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  });

  it("that somebody else changed first is not changed, and says so", async () => {
    const { records } = await openDay({
      "PATCH /api/appointments/*": () => ({
        status: 409,
        json: { code: "changed-meanwhile", status: 409 },
      }),
    });
    records.status = "cancelled";
    await userEvent.keyboard("d");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(/Ana Ruiz.* was not changed\./);
  });

  it("is not taken back once somebody else has changed it", async () => {
    const { server, records, client } = await openDay();
    await userEvent.keyboard("a");
    await screen.findByText(/Ana Ruiz.*: here\./);
    records.status = "fulfilled";
    // As when the event of the other desk's change comes.
    await client().invalidateQueries({ queryKey: ["appointments"] });
    await waitFor(() => expect(cardText()).toMatch(/left/));
    await userEvent.keyboard("{Alt>}u{/Alt}");
    await screen.findByText(/was changed by someone else since/);
    expect(server.asked("PATCH /api/appointments/*")).toHaveLength(1);
  });

  it("of another practitioner is left alone by a clinician's keys", async () => {
    const { server } = await openDay({}, "clinician");
    await userEvent.keyboard("a");
    await userEvent.keyboard("{ArrowUp}");
    expect(server.asked("PATCH /api/appointments/*")).toEqual([]);
  });

  it("is chosen by Enter, and the keys go through the column past it in the order of time", async () => {
    const { chosen, card } = await openDay();
    await userEvent.keyboard("{ArrowDown}");
    const free = document.activeElement as HTMLElement;
    expect(free.textContent).toMatch(/free/);
    await userEvent.keyboard("{ArrowUp}");
    expect(document.activeElement).toBe(card);
    await userEvent.keyboard("{Enter}");
    expect(chosen).toEqual(["ap_1"]);
    const grid = screen.getByRole("grid");
    expect(
      within(grid)
        .getAllByRole("rowheader")
        .map(({ textContent }) => textContent),
    ).toEqual([expect.stringContaining("Dr. Carol Lee")]);
  });

  it("is moved by keys, which write nothing before Enter, and is taken back with one", async () => {
    const { server, card } = await openDay();
    const at = visitNow().start ?? "";
    await userEvent.keyboard("m{ArrowDown}{ArrowUp}{ArrowDown}");
    await screen.findByRole("region", { name: /Move .*Ana Ruiz/ });
    expect(server.asked("PATCH /api/appointments/*")).toEqual([]);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(card));
    // Nothing is moved past the end of the day.
    const endOfLater = new Date(Date.parse(at) + 45 * 60_000);
    const isLast = wallClockDay(endOfLater, timeZone) !== wallClockDay(new Date(at), timeZone);
    await userEvent.keyboard(isLast ? "m{ArrowUp}{Enter}" : "m{ArrowDown}{Enter}");
    await waitFor(() => expect(server.asked("PATCH /api/appointments/*")).toHaveLength(1));
    const later = new Date(Date.parse(at) + (isLast ? -900_000 : 900_000)).toISOString();
    expect(server.asked("PATCH /api/appointments/*")[0]?.body).toMatchObject({
      start: later,
      expected: { status: "booked", start: at, practitionerId: lee.id },
    });
  });

  it("is made longer by keys that move its end alone, and is taken back with one", async () => {
    const { server } = await openDay();
    const { start = "", end = "" } = visitNow();
    await userEvent.keyboard("e{Shift>}{ArrowUp}{/Shift}");
    const bar = await screen.findByRole("region", { name: /length of .*Ana Ruiz/ });
    expect(bar.textContent).toMatch(/25 min/);
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(server.asked("PATCH /api/appointments/*")).toHaveLength(1));
    expect(server.asked("PATCH /api/appointments/*")[0]?.body).toMatchObject({
      start,
      end: new Date(Date.parse(end) - 300_000).toISOString(),
      expected: { status: "booked", start, end, practitionerId: lee.id },
    });
  });
});

describe("the visit that is chosen", () => {
  it("lets its texts be changed where it stands, in one request with what the desk believed", async () => {
    const { server } = await openDay({}, "receptionist", "ap_1");
    const panel = await screen.findByRole("complementary", { name: /Ana Ruiz/ });
    await userEvent.click(within(panel).getByRole("button", { name: /Edit texts/ }));
    await userEvent.keyboard("Blood pressure{Control>}{Enter}{/Control}");
    await screen.findByText(/Ana Ruiz.*: texts saved\./);
    expect(server.asked("PATCH /api/appointments/*").map(({ body }) => body)).toEqual([
      { reasonCode: "Blood pressure", expected: { reasonCode: "" } },
    ]);
    expect(within(panel).queryByRole("textbox")).toBeNull();
  });

  it("keeps what was typed when another desk was first, and says what that one wrote", async () => {
    let reasonCode = "";
    const { server } = await openDay(
      {
        "GET /api/schedule": () => ({ json: dayOf(visitNow({ reasonCode })) }),
        "PATCH /api/appointments/*": () => {
          reasonCode = "Headache";
          return { status: 409, json: changedMeanwhile };
        },
      },
      "receptionist",
      "ap_1",
    );
    const panel = await screen.findByRole("complementary", { name: /Ana Ruiz/ });
    await userEvent.click(within(panel).getByRole("button", { name: /Edit texts/ }));
    await userEvent.keyboard("Blood pressure{Control>}{Enter}{/Control}");
    expect(await within(panel).findByText(/Changed elsewhere\..*Headache/)).toBeTruthy();
    const box = within(panel).getByRole("textbox", { name: "Reason" });
    expect(box).toHaveProperty("value", "Blood pressure");
    await userEvent.click(within(panel).getByRole("button", { name: /^Save/ }));
    await waitFor(() =>
      expect(server.asked("PATCH /api/appointments/*").map(({ body }) => body)).toEqual([
        { reasonCode: "Blood pressure", expected: { reasonCode: "" } },
        { reasonCode: "Blood pressure", expected: { reasonCode: "Headache" } },
      ]),
    );
  });

  it("keeps what was typed while a step of the visit is not confirmed yet", async () => {
    await openDay(
      {
        "PATCH /api/appointments/*": () => ({ status: 202, json: { state: "confirming" } }),
        "GET /api/bookings/*": () => ({ status: 202, json: { state: "confirming" } }),
      },
      "receptionist",
      "ap_1",
    );
    const panel = await screen.findByRole("complementary", { name: /Ana Ruiz/ });
    await userEvent.keyboard("a");
    await userEvent.click(within(panel).getByRole("button", { name: /Edit texts/ }));
    await userEvent.keyboard("Fasting{Control>}{Enter}{/Control}");
    expect(await screen.findByText(/Ana Ruiz.* is still being saved/)).toBeTruthy();
    expect(within(panel).getByRole("textbox", { name: "Reason" })).toHaveProperty("value", "Fasting");
  });

  it("tells who booked it and what became of it", async () => {
    await openDay(
      {
        "GET /api/schedule/visits/ap_1/story": () => ({
          json: {
            lines: [{ at: new Date().toISOString(), action: "book", by: "Robin" }],
          } satisfies VisitStory,
        }),
      },
      "receptionist",
      "ap_1",
    );
    expect(await screen.findByText(/Booked · .*Robin/)).toBeTruthy();
  });
});

describe("the week of a practitioner", () => {
  it("has a column for each day, and a visit goes to the same time of another day by one key", async () => {
    const day = "2031-05-04";
    const days = Array.from({ length: 7 }, (_, at) => shiftDay(day, at));
    const open = days.map((one) => ({ start: `${one}T13:00:00.000Z`, end: `${one}T22:00:00.000Z` }));
    const visit = visitNow({ start: "2031-05-05T15:00:00.000Z", end: "2031-05-05T15:30:00.000Z" });
    const { server } = await openDeskPage(
      <ScheduleDay
        {...{ day, timeZone }}
        head={null}
        now={new Date("2031-05-05T14:00:00Z")}
        onChoose={() => undefined}
        page={{ days: 7, onTurn: () => undefined, onDay: () => undefined }}
        today="2031-05-05"
        view="week"
        weekOf={lee.id}
      />,
      {
        "GET /api/schedule/week": () => ({
          json: {
            practitioner: lee,
            appointments: [visit],
            asOf: "2031-05-05T14:00:00.000Z",
            days: days.map((one, at) => ({
              day: one,
              hoursKnown: true,
              open: open.slice(at, at + 1),
              away: [],
              blocks: [],
            })),
          } satisfies ScheduleWeek,
        }),
        "GET /api/holds": () => ({ json: { holds: [] } }),
        "PATCH /api/appointments/*": () => ({ json: { state: "booked", appointment: visit } }),
      },
    );
    const card = await screen.findByRole("gridcell", { name: /Ana Ruiz/ });
    expect(screen.getAllByRole("rowheader").map(({ textContent }) => textContent)).toEqual([
      "Sun, May 4no visits",
      "Mon, May 50 of 1 seen",
      "Tue, May 6no visits",
      "Wed, May 7no visits",
      "Thu, May 8no visits",
      "Fri, May 9no visits",
      "Sat, May 10no visits",
    ]);
    fireEvent.focusIn(card);
    card.focus();
    await userEvent.keyboard("m{ArrowRight}{ArrowDown}{Enter}");
    await waitFor(() => expect(server.asked("PATCH /api/appointments/*")).toHaveLength(1));
    expect(server.asked("PATCH /api/appointments/*")[0]?.body).toMatchObject({
      start: "2031-05-06T15:15:00.000Z",
      end: "2031-05-06T15:45:00.000Z",
    });
  });
});
