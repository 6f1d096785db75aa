import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { field, fillIn, openBookingPage, problem, valueOf } from "#testing/booking-page.tsx";

const at = (from: string, to: string) => ({
  start: `2031-11-24T${from}:00.000Z`,
  end: `2031-11-24T${to}:00.000Z`,
});

const conflict = {
  with: "practitioner",
  ...at("15:15", "15:45"),
  appointmentId: "ap_9",
  patientId: "pt_7",
  patientName: "Joaquin Soto",
  practitionerName: "Dr. Carol Lee",
};

const check = (conflicts: object[]) => ({
  json: {
    conflicts,
    alternatives: conflicts.length > 0 ? [{ practitionerId: "pr_1", ...at("16:00", "16:30") }] : [],
    asOf: "2031-11-24T12:00:00.000Z",
  },
});

describe("a time that stands in the form", () => {
  it("is said to be free, with nobody having pressed anything", async () => {
    const { server } = await openBookingPage();
    await fillIn();
    await screen.findByText("This time is free.");
    const asked = server.asked("GET /api/conflicts");
    expect(Object.fromEntries(asked.at(-1)?.query ?? [])).toMatchObject({
      practitionerId: "pr_1",
      ...at("15:30", "16:00"),
    });
  });

  it("says what is in its way, and a press of a free time near it takes that one", async () => {
    await openBookingPage({
      "GET /api/conflicts": ({ query }) =>
        check(query.get("start") === at("16:00", "16:30").start ? [] : [conflict]),
    });
    await fillIn();
    await screen.findByText(/already has an appointment, 9:15 – 9:45\sAM, for .?Joaquin Soto/);
    const group = screen.getByRole("group", { name: "Nearest free times" });
    await userEvent.click(within(group).getByRole("button"));
    await screen.findByText("This time is free.");
    expect(valueOf("Start")).toMatch(/10:00/);
    expect(document.activeElement).toBe(field("Start"));
  });

  it("can be booked although nobody could tell whether it is free", async () => {
    const { sent } = await openBookingPage({
      "GET /api/conflicts": () => problem("upstream-unavailable"),
    });
    await fillIn();
    await screen.findByText(/could not be checked/);
    await userEvent.click(screen.getByRole("button", { name: /^Book appointment/ }));
    await waitFor(() => expect(sent()).toHaveLength(1));
  });
});
