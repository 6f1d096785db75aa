import { act, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { prefillBooking } from "#client/addresses/booking-prefill.ts";
import { shiftDay } from "#domain/calendar-day.ts";
import { type Day, wallClockDay } from "#domain/wall-clock.ts";
import { book, booked, field, lee, openBookingPage, valueOf, younger } from "#testing/booking-page.tsx";
import type { DeskRoutes } from "#testing/desk-server.ts";

const today = wallClockDay(new Date(), "America/Chicago");
const lastMonth = shiftDay(today, -30);
const nextMonth = shiftDay(today, 30);

const choices = () =>
  within(field("Status"))
    .getAllByRole("option")
    .map((option) => (option as HTMLOptionElement).value);

const planned = ["booked", "pending", "waitlist", "proposed"];
const all = [...planned, "checked-in", "arrived", "fulfilled", "noshow", "cancelled"];

async function enterDate(text: string) {
  await userEvent.clear(field("Date"));
  await userEvent.type(field("Date"), text);
  await userEvent.tab();
}

const openDetails = () => userEvent.click(screen.getByRole("button", { name: /^More details/ }));
const tooEarly =
  "Status “Cancelled” can be recorded once the time has passed. Choose another status or time.";

/** A form in which a patient, a practitioner and a time on a day are filled in already. */
async function openFilled(day: Day, routes?: DeskRoutes) {
  const page = await openBookingPage(routes);
  act(() => prefillBooking({ patient: younger, practitioner: lee, day, start: "09:30", minutes: 120 }));
  return page;
}

/** A form filled in for a visit that was cancelled the other day. */
async function fillInCancelled() {
  const page = await openFilled(lastMonth);
  await openDetails();
  await userEvent.selectOptions(field("Status"), "cancelled");
  await userEvent.type(field("Reason for cancellation"), "Had a cold");
  return page;
}

describe("the status of a new appointment", () => {
  it("for a time to come, or none, is only what can be planned", async () => {
    await openBookingPage();
    await openDetails();
    expect(choices()).toEqual(planned);
    act(() => prefillBooking({ day: nextMonth, start: "09:30", minutes: 120 }));
    await openDetails();
    expect(choices()).toEqual(planned);
  });

  it("for a time that has passed is any of the nine, under words that say what is done", async () => {
    await openFilled(lastMonth);
    await openDetails();
    expect(choices().toSorted()).toEqual(all.toSorted());
    const recorded = within(field("Status")).getByRole("group", { name: "Record what happened" });
    expect(within(recorded).getAllByRole("option")).toHaveLength(5);
  });

  it("that says how it ended is recorded, by the button and the notice, with its reason", async () => {
    const { sent } = await fillInCancelled();
    await userEvent.click(screen.getByRole("button", { name: /^Record/ }));
    const notice = await screen.findByRole("region", { name: "Recorded: Cancelled" });
    expect(within(notice).queryByRole("button", { name: /Undo/ })).toBeNull();
    // No room is kept for buttons that are not there.
    expect(notice.querySelector("div:empty")).toBeNull();
    expect(screen.queryByRole("region", { name: "Cancelled" })).toBeNull();
    expect(sent()[0]?.body).toMatchObject({ status: "cancelled", cancelationReason: "Had a cold" });
  });

  it("stays when the time no longer fits it, and is neither changed nor sent without a word", async () => {
    const { sent } = await fillInCancelled();
    await enterDate(nextMonth);
    expect(valueOf("Status")).toBe("cancelled");
    screen.getByText(tooEarly);
    await userEvent.click(screen.getByRole("button", { name: /^More details/ }));
    await book();
    await waitFor(() => expect(document.activeElement).toBe(field("Status")));
    expect(field("Status").getAttribute("aria-invalid")).toBe("true");
    screen.getByText(tooEarly);
    expect(sent()).toHaveLength(0);

    await enterDate(lastMonth);
    await waitFor(() => expect(screen.queryByText(tooEarly)).toBeNull());
    await book();
    await screen.findByRole("region", { name: "Recorded: Cancelled" });
  });
});

it("a patient who has an appointment at the time already is led to that one", async () => {
  const own = {
    ...booked({
      status: "booked",
      patientId: "pt_2",
      practitionerId: "pr_1",
      start: `${lastMonth}T15:45:00.000Z`,
      end: `${lastMonth}T16:15:00.000Z`,
    }),
    id: "ap_own",
  };
  await openFilled(lastMonth, {
    "GET /api/appointments": () => ({ json: { appointments: [own], asOf: new Date().toISOString() } }),
  });
  await screen.findByText(/already has an appointment then/);
  await userEvent.click(
    screen.getByRole("button", { name: /^Go to .*Ana Ruiz.* appointment, (9:45|10:45)/ }),
  );
  const row = within(screen.getByRole("complementary")).getByText("Ana Ruiz").closest("[data-status]");
  expect(document.activeElement).toBe(row);
});
