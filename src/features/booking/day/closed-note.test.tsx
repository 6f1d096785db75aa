import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";
import { field, fillIn, openBookingPage, valueOf } from "#testing/booking-page.tsx";

const weekend = [
  { day: "2031-11-22", closed: "weekday" },
  { day: "2031-11-23", closed: "weekday" },
];

const goTo = async (day: string) => {
  await userEvent.clear(field("Date"));
  await userEvent.type(field("Date"), `${day}{Enter}`);
};

it("a day on which nobody works says so, with the next one on which somebody does one press away", async () => {
  const { server } = await openBookingPage({ "GET /api/closed-days": () => ({ json: { closed: weekend } }) });
  await goTo("2031-11-22");
  await screen.findByText("Closed on Saturdays.");
  expect(Object.fromEntries(server.asked("GET /api/closed-days").at(-1)?.query ?? [])).toEqual({
    from: "2031-10-25",
    days: "100",
  });
  await userEvent.click(screen.getByRole("button", { name: "Next open day: Mon, Nov 24, 2031" }));
  expect(valueOf("Date")).toBe("Mon, Nov 24, 2031");
  expect(screen.queryByText(/^Closed/)).toBeNull();
});

it("the closed days of a practitioner are the practitioner's", async () => {
  await openBookingPage({
    "GET /api/closed-days": ({ query }) => ({
      json: { closed: query.get("practitionerId") === "pr_1" ? [{ day: "2031-11-24", closed: "day" }] : [] },
    }),
  });
  await fillIn();
  const said = await screen.findByText(/Carol Lee.? doesn't work on this day\./);
  expect(said.textContent).not.toContain("Closed");
});

it("the calendar marks closed days, which can be picked all the same", async () => {
  await openBookingPage({ "GET /api/closed-days": () => ({ json: { closed: weekend } }) });
  await goTo("2031-11-24");
  await userEvent.click(await screen.findByRole("button", { name: "Calendar" }));
  await userEvent.click(await screen.findByRole("button", { name: "Sunday, November 23, 2031, closed" }));
  expect(valueOf("Date")).toBe("Sun, Nov 23, 2031");
});
