import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { ProposalList, ProposalTimes } from "#contract/proposals.ts";
import { type AnswerTrouble, answerTroubles, troubledRoutes } from "#testing/answer-troubles.ts";
import { lee, openDeskPage, visitNow } from "#testing/desk-page.tsx";
import { DeskList } from "./desk-list.tsx";

const time = { start: "2031-11-24T15:30:00.000Z", end: "2031-11-24T16:00:00.000Z" };

async function openList(trouble: AnswerTrouble, answered: object) {
  const { start: _, end: __, ...wished } = visitNow({ status: "proposed" });
  let isDone = false;
  const { server } = await openDeskPage(<DeskList timeZone="America/Chicago" />, {
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

  it.each(answerTroubles)("is declined once although the answer %s", async (trouble, times) => {
    const { sent } = await openList(trouble, { status: "cancelled" });
    await userEvent.click(await screen.findByRole("button", { name: /^Decline .*Ana Ruiz/ }));
    await userEvent.keyboard("Not needed any more{Enter}");
    await screen.findByRole("region", { name: /^Declined: .*Ana Ruiz/ });
    expect(sent()).toHaveLength(times);
  });
});
