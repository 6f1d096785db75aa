import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, it, onTestFinished } from "vitest";
import { type AskedChange, hearAskedChanges } from "#client/addresses/ask-for-change.ts";
import type { MovedVisitList } from "#contract/moved-visits.ts";
import type { ProposalList } from "#contract/proposals.ts";
import { lee, openDeskPage, visitNow } from "#testing/desk-page.tsx";
import { ar } from "#texts/ar.ts";
import { en } from "#texts/en.ts";
import { speak } from "#texts/texts.ts";
import { DeskList } from "./desk-list.tsx";

afterEach(() => speak({ texts: en, locale: "en-US" }));

// The clock stays at summer time in that winter: nine in the morning has become ten.
const visit = {
  appointment: visitNow({ start: "2033-01-12T16:00:00.000Z", end: "2033-01-12T16:30:00.000Z" }),
  bookedMinutes: -420,
  minutes: -360,
};

// Regina's clock has always been at that time.
async function openList({ hasMovedVisits = true, refuses = false, timeZone = "America/Regina" } = {}) {
  let visits = [visit];
  const routes = {
    "GET /api/proposals": (): { json: ProposalList } => ({
      json: { proposals: [], asOf: new Date().toISOString() },
    }),
    "GET /api/moved-visits": (): { json: MovedVisitList } => ({ json: { visits, count: visits.length } }),
    "DELETE /api/moved-visits/*": () => {
      if (refuses) return { status: 503, json: { status: 503, code: "upstream-unavailable" } };
      visits = [];
      return { json: {} };
    },
  };
  const { server } = await openDeskPage(<DeskList timeZone={timeZone} />, routes, {
    clinic: { timeZone, hasMovedVisits },
  });
  return server;
}

it("whom other rules of the zone have moved stands above what is to be booked, with both times", async () => {
  await openList();
  await screen.findByRole("heading", { name: "1 appointment at another time than booked" });
  const row = within(screen.getByRole("listitem"));
  row.getByRole("link", { name: "Ana Ruiz" });
  row.getByText(/^Booked for Wed, Jan 12, 2033, 9:00\s–\s9:30\sAM$/);
  row.getByText(/^Now on Wed, Jan 12, 2033, 10:00\s–\s10:30\sAM$/);
  row.getByText(new RegExp(lee.name));
  expect(screen.queryByText("All caught up.", { selector: "p" })).toBeNull();
});

it("moving one begins with the time that its patient knows", async () => {
  await openList();
  const asked: AskedChange[] = [];
  onTestFinished(hearAskedChanges((change) => asked.push(change)));
  await userEvent.click(await screen.findByRole("button", { name: /^Move .*Ana Ruiz.* to 9:00\sAM$/ }));
  expect(asked).toMatchObject([
    {
      step: "move",
      appointment: { id: visit.appointment.id },
      to: { start: "2033-01-12T15:00:00.000Z", end: "2033-01-12T15:30:00.000Z" },
    },
  ]);
});

it("one that stays where it is now is listed no longer, and the list says what was kept", async () => {
  const server = await openList();
  await userEvent.click(await screen.findByRole("button", { name: /^Keep .*Ana Ruiz.* at 10:00\sAM$/ }));
  await screen.findByRole("region", { name: /^Kept: .*Ana Ruiz.*10:00/ });
  expect(screen.queryByRole("listitem")).toBeNull();
  screen.getByText("All caught up.", { selector: "p" });
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
  expect(server.asked("DELETE /api/moved-visits/*").map(({ path }) => path)).toEqual([
    `/api/moved-visits/${visit.appointment.id}`,
  ]);
});

it("one that could not be left stays listed, and says why", async () => {
  await openList({ refuses: true });
  await userEvent.click(await screen.findByRole("button", { name: /^Keep / }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain(en.problems["upstream-unavailable"]);
  screen.getByRole("button", { name: /^Move / });
});

it("a browser that does not know the new rules yet moves and keeps nothing, since it would show another time", async () => {
  await openList({ timeZone: "America/Denver" });
  await screen.findByText(/^This browser shows 9:00\sAM\. Update it/);
  expect(within(screen.getByRole("listitem")).queryByRole("button")).toBeNull();
});

it("on a usual day nothing is asked for and nothing shown", async () => {
  const server = await openList({ hasMovedVisits: false });
  await screen.findByText("All caught up.", { selector: "p" });
  expect(server.asked("GET /api/moved-visits")).toEqual([]);
});

it("an Arabic page says it in Arabic", async () => {
  speak({ texts: ar, locale: "ar-JO" });
  await openList();
  await screen.findByRole("heading", { name: "موعد واحد تغيّر وقته بعد الحجز" });
  const move = screen.getByRole("button", { name: /^انقل موعد .*Ana Ruiz/ });
  expect(move.textContent).toMatch(/^انقله إلى /);
});
