import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Hold } from "#contract/holds.ts";
import { fillIn, openBookingPage } from "#testing/booking-page.tsx";

const times = { start: "2031-11-24T15:30:00.000Z", end: "2031-11-24T16:00:00.000Z" };
const hold: Hold = { id: "h_1", ...times, endsInMs: 100_000 };
const heldBy = (...holds: Hold[]) => ({ "GET /api/holds": () => ({ json: { holds } }) });

describe("a chosen time", () => {
  it("is held for this desk, and given up when the form is emptied", async () => {
    const { server } = await openBookingPage();
    await fillIn();
    const held = () => server.asked("POST /api/holds").map(({ body }) => body as Record<string, string>);
    await waitFor(() =>
      expect(held().at(-1)).toEqual({
        token: expect.any(String),
        patientId: "pt_2",
        practitionerId: "pr_1",
        ...times,
      }),
    );
    await userEvent.click(screen.getByRole("button", { name: "Clear form" }));
    await waitFor(() =>
      expect(server.asked("DELETE /api/holds/*").at(-1)?.path).toBe(`/api/holds/${held().at(-1)?.["token"]}`),
    );
  });

  it.each([
    ["its practitioner", { practitionerId: "pr_1", holder: "Ben" }, /Ben.* is booking this time right now/],
    ["its patient", { patientId: "pt_2" }, /^Another desk is booking this patient for this time right now/],
  ])("warns of another desk that is booking %s", async (_, whose, warning) => {
    await openBookingPage(heldBy({ ...hold, ...whose }));
    await fillIn();
    const said = await screen.findByText(warning);
    expect(said.textContent).toContain("You can still book it");
  });

  it.each([
    ["somebody else's time", { practitionerId: "pr_2", patientId: "pt_1" }],
    [
      "a time that only touches it",
      { practitionerId: "pr_1", start: times.end, end: "2031-11-24T16:30:00.000Z" },
    ],
  ])("does not warn of %s", async (_, other) => {
    const { server } = await openBookingPage(heldBy({ ...hold, ...other }));
    await fillIn();
    await waitFor(() => expect(server.asked("POST /api/holds")).not.toHaveLength(0));
    expect(screen.queryByText(/right now/)).toBeNull();
  });
});

it("the day shows who is booking which time, of the practitioner who is chosen", async () => {
  const theirs = { ...hold, practitionerId: "pr_1", holder: "Ben" };
  const others = { ...hold, id: "h_2", practitionerId: "pr_2", holder: "Cleo" };
  await openBookingPage(heldBy(theirs, others));
  await fillIn();
  const row = await screen.findByText(/being booked by .*Ben/);
  expect(within(screen.getByRole("list")).getAllByRole("listitem")).toHaveLength(2);
  expect(row.closest("li")?.textContent).toMatch(/9:30.+10:00/);
});
