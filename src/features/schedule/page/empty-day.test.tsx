import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openDeskPage } from "#testing/desk-page.tsx";
import { EmptyDay } from "./empty-day.tsx";
import { scheduleTitleId } from "./schedule-head.tsx";

/** A Saturday of a clinic that works from Monday to Friday; once it is known when; answers where its buttons lead. */
async function openSaturday(closed: string[]) {
  const days: string[] = [];
  const { server } = await openDeskPage(
    <>
      <h1 id={scheduleTitleId} tabIndex={-1}>
        The day
      </h1>
      <EmptyDay day="2031-11-22" isOfSet={false} onDay={(day) => days.push(day)} />
    </>,
    {
      "GET /api/closed-days": () => ({
        json: { closed: closed.map((day) => ({ day, closed: "weekday" })) },
      }),
    },
  );
  await waitFor(() =>
    expect([server.asked("GET /api/closed-days").length, server.underWay()]).toEqual([1, 0]),
  );
  return days;
}

it("whoever looks at a closed day goes on to the next open one with one press, and hears which it is", async () => {
  const days = await openSaturday(["2031-11-22", "2031-11-23"]);
  await userEvent.click(await screen.findByRole("button", { name: "Next open day: Mon, Nov 24, 2031" }));
  expect(days).toEqual(["2031-11-24"]);
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "The day" }));
});

it("an open day on which nobody is booked leads nowhere", async () => {
  await openSaturday([]);
  expect(screen.getByText("Nobody works on this day, and there are no appointments.")).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});
