import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { AvailabilityList } from "#contract/availability.ts";
import type { ProposalList, ProposalTimes } from "#contract/proposals.ts";
import { type AnswerTrouble, answerTroubles, troubledRoutes } from "#testing/answer-troubles.ts";
import { lee, openDeskPage, visitNow } from "#testing/desk-page.tsx";
import { DeskList } from "./desk-list.tsx";

const time = { start: "2031-11-24T15:30:00.000Z", end: "2031-11-24T16:00:00.000Z" };

const later = { start: "2031-11-25T16:00:00.000Z", end: "2031-11-25T16:30:00.000Z" };

async function openList(trouble: AnswerTrouble, answered: object) {
  const { start: _, end: __, ...wished } = visitNow({ status: "proposed" });
  let isDone = false;
  const free = [time, later].map(({ start, end }) => ({ start, end }));
  const { server } = await openDeskPage(<DeskList timeZone="America/Chicago" />, {
    "GET /api/availability": (): { json: AvailabilityList } => ({
      json: {
        practitioners: [{ practitionerId: lee.id, free, open: free, away: [], hoursKnown: true }],
        asOf: new Date().toISOString(),
      },
    }),
    "GET /api/proposals": (): { json: ProposalList } => ({
      json: { proposals: isDone ? [] : [{ appointment: wished }], asOf: new Date().toISOString() },
    }),
    "GET /api/proposals/times": (): { json: ProposalTimes } => ({
      json: { times: { [wished.id]: { practitionerId: lee.id, ...time, isInWindow: true } } },
    }),
    ...troubledRoutes({
      trouble,
      route: "PATCH /api/appointments/*",
      done: () => {
        isDone = true;
        return { state: "booked", appointment: { ...wished, ...answered } };
      },
    }),
  });
  return { sent: () => server.asked("PATCH /api/appointments/*") };
}

describe("a request on the work-list", () => {
  it.each(answerTroubles)("is booked once although the answer %s", async (trouble, times) => {
    const { sent } = await openList(trouble, { status: "booked", ...time });
    await userEvent.click(await screen.findByRole("button", { name: /^Book .*Ana Ruiz/ }));
    await userEvent.click(screen.getByRole("button", { name: "Book it" }));
    await screen.findByText(/Confirming with|Still trying/);
    await screen.findByRole("region", { name: /^Booked: .*Ana Ruiz.*Dr. Carol Lee.*Nov 24, 2031/ });
    expect(sent()).toHaveLength(times);
    expect(new Set(sent().map(({ key }) => key)).size).toBe(1);
  });

  it("has other times to look through by keys, and the one that is chosen is read back and booked", async () => {
    const { sent } = await openList("comes late", { status: "booked", ...later });
    await userEvent.click(await screen.findByRole("button", { name: "Another time for Ana Ruiz" }));
    const list = screen.getByRole("combobox", { name: "Free times" });
    expect(document.activeElement).toBe(list);
    await screen.findByRole("option", { name: /Nov 25, 2031/ });
    // As a browser does for each arrow key in a closed list.
    await userEvent.selectOptions(list, screen.getByRole("option", { name: /Nov 24, 2031/ }));
    await userEvent.selectOptions(list, screen.getByRole("option", { name: /Nov 25, 2031/ }));
    await userEvent.click(screen.getByRole("button", { name: /^Book .*Nov 25, 2031/ }));
    await userEvent.click(screen.getByRole("button", { name: "Book it" }));
    await screen.findByRole("region", { name: /^Booked: .*Nov 25, 2031/ });
    expect(sent()[0]?.body).toMatchObject({ status: "booked", ...later, practitionerId: lee.id });
  });

  it.each(answerTroubles)("is declined once although the answer %s", async (trouble, times) => {
    const { sent } = await openList(trouble, { status: "cancelled" });
    await userEvent.click(await screen.findByRole("button", { name: /^Decline .*Ana Ruiz/ }));
    await userEvent.keyboard("Not needed any more{Enter}");
    await screen.findByRole("region", { name: /^Declined: .*Ana Ruiz/ });
    expect(sent()).toHaveLength(times);
  });
});
