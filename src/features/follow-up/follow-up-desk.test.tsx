import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";
import { carriedNotes } from "#client/tab/carried-notes.ts";
import type { AvailabilityList } from "#contract/availability.ts";
import { answerTroubles, troubledRoutes } from "#testing/answer-troubles.ts";
import { lee, openDeskPage, visitNow } from "#testing/desk-page.tsx";
import { waitFor } from "#testing/wait.ts";
import { isVisit } from "./follow-up-booking.ts";
import { FollowUpDesk } from "./follow-up-desk.tsx";

/** All of the asked time is free. */
function freeFrom(query: URLSearchParams): AvailabilityList {
  const from = Date.parse(query.get("from") ?? "");
  const free = Array.from({ length: 96 }, (_, quarter) => ({
    start: new Date(from + quarter * 900_000).toISOString(),
    end: new Date(from + quarter * 900_000 + 1_800_000).toISOString(),
  }));
  const one = { practitionerId: lee.id, free, open: [], away: [], hoursKnown: false };
  return { practitioners: [one], asOf: new Date().toISOString() };
}

it("what was changed about the next visit goes along when it is handed over instead", async () => {
  const visit = visitNow({ reasonCode: "Chest pain" });
  if (!isVisit(visit)) throw new Error("It cannot be followed up.");
  await openDeskPage(
    <FollowUpDesk onClose={() => undefined} staffId="st_1" timeZone="America/Chicago" visit={visit} />,
    { "GET /api/availability": ({ query }) => ({ json: freeFrom(query) }) },
  );
  const reason = screen.getByLabelText("Reason for the visit");
  await userEvent.clear(reason);
  await userEvent.type(reason, "Stress test");
  await userEvent.click(screen.getByRole("link", { name: /Hand over/i }));
  expect(location.search).not.toContain("Stress");
  expect(carriedNotes(visit.id, "st_1")).toMatchObject({ reason: "Stress test" });
});

it.each(answerTroubles)("a follow-up is booked once although the answer %s", async (trouble) => {
  const visit = visitNow();
  if (!isVisit(visit)) throw new Error("It cannot be followed up.");
  const { server } = await openDeskPage(
    <FollowUpDesk onClose={() => undefined} staffId="st_1" timeZone="America/Chicago" visit={visit} />,
    {
      "GET /api/availability": ({ query }) => ({ json: freeFrom(query) }),
      ...troubledRoutes({
        trouble,
        route: "POST /api/appointments",
        done: (request) => ({
          state: "booked",
          appointment: { ...(request?.body as object), id: "ap_2", patient: visit.patient },
        }),
      }),
    },
  );
  await userEvent.click(screen.getByRole("radio", { name: /6 weeks/ }));
  const book = await screen.findByRole("button", { name: /^Book/ });
  await waitFor(() => expect(book.getAttribute("aria-busy")).toBeNull());
  await userEvent.click(book);
  await screen.findByRole("region", { name: /booked/ });
  expect(server.asked("POST /api/appointments")).toHaveLength(1);
});
