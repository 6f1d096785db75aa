import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { book, field, fillIn, openBookingPage, problem, valueOf } from "#testing/booking-page.tsx";

const at = (from: string, to: string) => ({
  start: `2031-11-24T${from}:00.000Z`,
  end: `2031-11-24T${to}:00.000Z`,
});

const conflict = {
  with: "practitioner",
  ...at("15:15", "15:45"),
  appointmentId: "ap_9",
  patientId: "pt_7",
  patientName: "Joaquin Soto",
  practitionerName: "Dr. Carol Lee",
};

const check = (conflicts: object[]) => ({
  json: {
    conflicts,
    alternatives: conflicts.length > 0 ? [{ practitionerId: "pr_1", ...at("16:00", "16:30") }] : [],
    asOf: "2031-11-24T12:00:00.000Z",
  },
});

describe("a time that stands in the form", () => {
  it("is said to be free, with nobody having pressed anything", async () => {
    const { server } = await openBookingPage();
    await fillIn();
    await screen.findByText("This time is free.");
    const asked = server.asked("GET /api/conflicts");
    expect(Object.fromEntries(asked.at(-1)?.query ?? [])).toMatchObject({
      practitionerId: "pr_1",
      ...at("15:30", "16:00"),
    });
  });

  it("says what is in its way, and a press of a free time near it takes that one", async () => {
    await openBookingPage({
      "GET /api/conflicts": ({ query }) =>
        check(query.get("start") === at("16:00", "16:30").start ? [] : [conflict]),
    });
    await fillIn();
    await screen.findByText(/is with .?Joaquin Soto.? 9:15 – 9:45\sAM/);
    const group = screen.getByRole("group", { name: "Nearest free times" });
    await userEvent.click(within(group).getByRole("button"));
    await screen.findByText("This time is free.");
    expect(valueOf("Start")).toMatch(/10:00/);
    expect(document.activeElement).toBe(field("Start"));
  });

  it("can be booked although nobody could tell whether it is free", async () => {
    const { sent } = await openBookingPage({
      "GET /api/conflicts": () => problem("upstream-unavailable"),
    });
    await fillIn();
    await screen.findByText(/Couldn't check/);
    await userEvent.click(screen.getByRole("button", { name: /^Book appointment/ }));
    await waitFor(() => expect(sent()).toHaveLength(1));
  });
});

const noop = () => undefined;

/** The check answers when it is told to. */
async function openSlowly(conflicts: object[]) {
  let answer: () => void = noop;
  const isAnswered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const page = await openBookingPage({
    "GET /api/conflicts": async () => {
      await isAnswered;
      return check(conflicts);
    },
  });
  await fillIn();
  await book();
  await screen.findByRole("button", { name: /Checking the time/, busy: true });
  expect(page.sent()).toHaveLength(0);
  return { ...page, answer };
}

describe("a press to book before the time was looked at", () => {
  it("waits for it, and books once the time is free", async () => {
    const { answer, sent } = await openSlowly([]);
    await book();
    answer();
    await screen.findByRole("region", { name: "Booked" });
    expect(sent()).toHaveLength(1);
  });

  it("stops when the time is taken, says so in one place, and sends nothing however often it is pressed", async () => {
    const { answer, sent } = await openSlowly([conflict]);
    answer();
    const title = await screen.findByRole("heading", { name: "This time is taken" });
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(screen.getAllByText(/Joaquin Soto/)).toHaveLength(1);
    await book();
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(sent()).toHaveLength(0);
  });

  it("is forgotten when something else is typed meanwhile", async () => {
    const { answer, sent } = await openSlowly([]);
    await userEvent.type(field("Internal comment"), "Coughs");
    answer();
    await screen.findByText("This time is free.");
    await screen.findByRole("button", { name: /^Book appointment/ });
    expect(sent()).toHaveLength(0);
  });
});

it("a time that another desk is about to book is not said to be free as well", async () => {
  const hold = {
    id: "h_1",
    ...at("15:30", "16:00"),
    practitionerId: "pr_1",
    holder: "Ben",
    endsInMs: 100_000,
  };
  await openBookingPage({ "GET /api/holds": () => ({ json: { holds: [hold] } }) });
  await fillIn();
  await screen.findByText(/Ben.? is booking this time right now/);
  expect(screen.queryByText("This time is free.")).toBeNull();
});

it("a closed time is told with nobody chosen, and what comes next is one press away", async () => {
  const sunday = { start: "2031-11-23T09:00:00.000Z", end: "2031-11-23T09:30:00.000Z" };
  await openBookingPage({
    "GET /api/conflicts": ({ query }) =>
      query.get("start") === sunday.start
        ? {
            json: {
              conflicts: [{ with: "outside-hours", ...sunday, closed: "weekday" }],
              alternatives: [at("14:00", "14:30"), at("14:30", "15:00")],
              asOf: sunday.start,
            },
          }
        : check([]),
  });
  await userEvent.clear(field("Date"));
  await userEvent.type(field("Date"), "2031-11-23{Enter}03:00{Enter}");
  await screen.findByText("Nobody works on Sundays.");
  const [first, second] = within(screen.getByRole("group", { name: "Next" })).getAllByRole("button");
  expect(first?.textContent).toMatch(/^Mon, Nov 24, 8:00\sAM$/);
  expect(second?.textContent).toMatch(/8:30\sAM$/);
  await userEvent.click(second as HTMLElement);
  expect(valueOf("Start")).toMatch(/8:30/);
});

describe("Enter in a box", () => {
  it("takes what stands there, goes on to the next one, and never books", async () => {
    const { sent } = await openBookingPage();
    await fillIn();
    await userEvent.clear(field("Date"));
    await userEvent.type(field("Date"), "2031-11-25{Enter}");
    expect(document.activeElement).toBe(field("Start"));
    await userEvent.keyboard("1030{Enter}");
    expect(document.activeElement).toBe(field("End"));
    await userEvent.keyboard("{Enter}{Enter}");
    expect([valueOf("Date"), valueOf("Start")]).toEqual([
      "Tue, Nov 25, 2031",
      expect.stringMatching(/^10:30/),
    ]);
    for (const name of ["Duration", "Service", "Type"]) await userEvent.type(field(name), "{Enter}");
    await userEvent.click(screen.getByRole("button", { name: /^More details/ }));
    for (const name of ["Service category", "Specialty"]) await userEvent.type(field(name), "{Enter}");
    screen.getByRole("radio", { name: /not set/i }).focus();
    await userEvent.keyboard("{Enter}");
    expect(sent()).toHaveLength(0);
  });

  it("keeps the person at what cannot be read", async () => {
    await openBookingPage();
    await userEvent.type(field("Start"), "soon{Enter}");
    expect(document.activeElement).toBe(field("Start"));
    expect(field("Start").getAttribute("aria-invalid")).toBe("true");
  });
});
