import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { MovedVisitList } from "#contract/moved-visits.ts";
import type { Role } from "#domain/roles.ts";
import { openDeskPage, visitNow } from "#testing/desk-page.tsx";
import { waitUntil } from "#testing/wait.ts";
import { ClockNote } from "./clock-note.tsx";

async function openNote(role: Role, hasMovedVisits?: boolean) {
  const clinic = { name: "Demo Clinic", timeZone: "America/Chicago", hasMovedVisits };
  const visits = [{ appointment: visitNow(), bookedMinutes: -420, minutes: -360 }];
  const { server } = await openDeskPage(<ClockNote clinic={clinic} role={role} />, {
    "GET /api/moved-visits": (): { json: MovedVisitList } => ({ json: { visits, count: 12 } }),
  });
  return server;
}

it("reception is told on every page how many appointments other rules of the zone have moved, and led to them", async () => {
  await openNote("receptionist", true);
  const link = await screen.findByRole("link", { name: "Review" });
  expect(link.getAttribute("href")).toBe("/work-list");
  expect(link.parentElement?.textContent).toContain("12 appointments are no longer at the time");
});

it.each([
  ["who does not book for everybody", "clinician", true],
  ["anybody on a usual day", "receptionist", undefined],
] as const)("nothing is asked for and nothing said to %s", async (_who, role, hasMovedVisits) => {
  const server = await openNote(role, hasMovedVisits);
  await waitUntil(() => server.underWay() === 0);
  expect(server.asked("GET /api/moved-visits")).toEqual([]);
  expect(screen.queryByRole("link")).toBeNull();
});
