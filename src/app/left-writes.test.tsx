import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";
import { keepWrite } from "#client/once/kept-write.ts";
import type { Change } from "#client/requests/change-appointment.ts";
import { openDeskPage, visitNow } from "#testing/desk-page.tsx";
import { waitFor } from "#testing/wait.ts";
import { LeftWritesHost } from "./left-writes-host.tsx";

const place = { name: "step ap_1", staffId: "st_1", about: () => "Ana Ruiz: Checked in" };

const sent = (): { key: string; wanted: Change; sentAt: number } => ({
  key: crypto.randomUUID(),
  wanted: { id: "ap_1", change: { status: "checked-in" } },
  sentAt: Date.now(),
});

it("what was sent before the page was loaded again is followed, and its end told", async () => {
  keepWrite(place, sent());
  let isKnown = false;
  await openDeskPage(<LeftWritesHost />, {
    "GET /api/bookings/*": () => ({
      json: isKnown ? { state: "booked", appointment: visitNow() } : { state: "confirming" },
    }),
  });
  await screen.findByRole("region", { name: "Confirming: Ana Ruiz: Checked in" });
  isKnown = true;
  await screen.findByRole("region", { name: "Done: Ana Ruiz: Checked in" });
  expect(sessionStorage).toHaveLength(0);
});

it("what failed meanwhile is told to who sent it", async () => {
  keepWrite(place, sent());
  await openDeskPage(<LeftWritesHost />, {
    "GET /api/bookings/*": () => ({ json: { state: "failed", problem: { code: "upstream-refused" } } }),
  });
  const told = await screen.findByRole("region", { name: "Not done: Ana Ruiz: Checked in" });
  expect(told.textContent).toContain("rejected");
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("region")).toBeNull();
});

it("nobody else hears of it", async () => {
  keepWrite(place, sent());
  const { server } = await openDeskPage(<LeftWritesHost />, {}, { staff: { id: "st_2" } });
  await waitFor(() => expect(sessionStorage).toHaveLength(0));
  expect(server.asked("GET /api/bookings/*")).toEqual([]);
});
