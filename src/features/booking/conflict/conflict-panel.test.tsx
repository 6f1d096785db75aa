import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Role } from "#domain/roles.ts";
import { book, booked, field, fillIn, openBookingPage, problem, valueOf } from "#testing/booking-page.tsx";

const at = (from: string, to: string) => ({
  start: `2031-11-24T${from}:00.000Z`,
  end: `2031-11-24T${to}:00.000Z`,
});
const taken = at("15:15", "15:45");
const other = { appointmentId: "ap_9", practitionerId: "pr_1", practitionerName: "Dr. Carol Lee" };
const conflicts = [
  { with: "outside-hours", ...at("15:30", "16:00"), practitionerName: "Dr. Carol Lee" },
  { with: "practitioner", ...taken, ...other, patientId: "pt_7", patientName: "Joaquin Soto" },
  { with: "leave", ...at("15:00", "23:00"), practitionerName: "Dr. Carol Lee" },
  { with: "patient", ...taken, ...other, patientId: "pt_2", patientName: "Ana Ruiz" },
];
const alternatives = [
  { practitionerId: "pr_1", ...at("16:00", "16:30") },
  { practitionerId: "pr_1", start: "2031-11-25T15:30:00.000Z", end: "2031-11-25T16:00:00.000Z" },
];

const takenOnce = {
  "POST /api/appointments": ({ body }: { body: unknown }, before: number) =>
    before === 0
      ? problem("time-taken", { conflicts, alternatives })
      : { status: 201, json: { state: "booked", appointment: booked(body) } },
};

async function openPanel(role?: Role) {
  const staff = role && { id: "staff-1", name: "Ana", email: "ana@clinic.test", role };
  const page = await openBookingPage(takenOnce, { staff });
  await fillIn();
  await book();
  await waitFor(() => expect(document.activeElement?.textContent).toBe("This time is taken"));
  const panel = screen.getByRole("region", { name: "This time is taken" });
  return { ...page, panel };
}

// Names are set apart by marks that nobody sees.
const plain = (text: string | null) => (text ?? "").replace(/[\u2068\u2069]/g, "").replace(/\s/gu, " ");

describe("when the time is taken", () => {
  it("a receptionist reads everything that is in the way, the same patient first", async () => {
    const { panel } = await openPanel();
    expect(
      within(panel)
        .getAllByRole("listitem")
        .map((one) => plain(one.textContent)),
    ).toEqual([
      "Ana Ruiz is already booked 9:15 – 9:45 AM with Dr. Carol Lee.",
      "Dr. Carol Lee doesn't work 9:30 – 10:00 AM.",
      "Dr. Carol Lee is with Joaquin Soto 9:15 – 9:45 AM.",
      "Dr. Carol Lee is on leave, 9:00 AM – 5:00 PM.",
    ]);
    expect(plain(panel.textContent)).toContain("Nothing was booked for Mon, Nov 24, 2031, 9:30 – 10:00 AM");
  });

  it("a free time near it is one press away, and booked with one more", async () => {
    const { panel, sent } = await openPanel();
    const choices = within(panel).getByRole("group", { name: "Nearest free times" });
    const [near, nextDay] = within(choices).getAllByRole("button");
    if (!near || !nextDay) throw new Error("There are no alternatives.");
    expect([near, nextDay].map((one) => plain(one.textContent))).toEqual([
      "10:00 AM",
      "Tue, Nov 25, 9:30 AM",
    ]);
    await userEvent.click(nextDay);
    expect(screen.queryByText("This time is taken")).toBeNull();
    await screen.findByText("This time is free.");
    expect([valueOf("Date"), plain(valueOf("Start")), plain(valueOf("End"))]).toEqual([
      "Tue, Nov 25, 2031",
      "9:30 AM",
      "10:00 AM",
    ]);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: /^Book appointment/ }));
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("region", { name: "Booked" });
    const [first, second] = sent();
    expect(second?.body).toEqual({ ...(first?.body as object), ...alternatives[1] });
    expect(second?.key).toBe(first?.key);
  });

  it("another time can be typed instead", async () => {
    const { panel } = await openPanel();
    await userEvent.click(within(panel).getByRole("button", { name: "Change the time" }));
    expect(document.activeElement).toBe(field("Start"));
  });

  it("nothing in it is said of people whom the server does not name", async () => {
    await openBookingPage({
      "POST /api/appointments": () => problem("time-taken", { conflicts: [{ with: "patient", ...taken }] }),
    });
    await fillIn();
    await book();
    const item = await screen.findByText(/is already booked/);
    expect(plain(item.textContent)).toBe("Ana Ruiz is already booked 9:15 – 9:45 AM.");
    expect(screen.getByText("Nothing free around then.")).toBeTruthy();
  });
});

describe("booking it all the same", () => {
  it("is not offered to who may not", async () => {
    const { panel } = await openPanel("clinician");
    expect(within(panel).queryByRole("button", { name: "Book anyway" })).toBeNull();
  });

  it("needs a reason, and sends the same booking with it", async () => {
    const { panel, sent } = await openPanel("receptionist");
    const bookAnyway = within(panel).getByRole("button", { name: "Book anyway" });
    await userEvent.click(bookAnyway);
    expect(within(panel).getByText("Reason for double-booking is required.")).toBeTruthy();
    const reason = within(panel).getByLabelText("Reason for double-booking");
    await waitFor(() => expect(document.activeElement).toBe(reason));
    expect(sent()).toHaveLength(1);
    await userEvent.type(reason, "Both agreed to share the hour");
    await userEvent.click(bookAnyway);
    await screen.findByRole("region", { name: "Booked" });
    const [first, second] = sent();
    expect(second?.body).toEqual({
      ...(first?.body as object),
      override: { reason: "Both agreed to share the hour" },
    });
    expect(second?.key).toBe(first?.key);
  });

  it("is not offered any more for another time than the one that was refused", async () => {
    const { panel } = await openPanel("receptionist");
    const [near] = within(within(panel).getByRole("group")).getAllByRole("button");
    if (!near) throw new Error("There are no alternatives.");
    await userEvent.click(near);
    expect(screen.queryByRole("button", { name: "Book anyway" })).toBeNull();
  });

  it("is what its keys do in it: without a reason they ask for one, and never send the refused booking again", async () => {
    const { panel, sent } = await openPanel("receptionist");
    const reason = within(panel).getByLabelText("Reason for double-booking");
    await userEvent.click(reason);
    await book();
    await within(panel).findByText("Reason for double-booking is required.");
    expect(document.activeElement).toBe(reason);
    expect(sent()).toHaveLength(1);
    await userEvent.keyboard("Twins");
    await book();
    await screen.findByRole("region", { name: "Booked" });
    expect(sent().map(({ body }) => (body as { override?: object }).override)).toEqual([
      undefined,
      { reason: "Twins" },
    ]);
  });
});

const closed = { with: "outside-hours", ...at("15:30", "16:00") };
async function openClosed(conflict: object) {
  const staff = { id: "staff-1", name: "Ana", email: "ana@clinic.test", role: "receptionist" as const };
  const page = await openBookingPage(
    { "POST /api/appointments": () => problem("time-taken", { conflicts: [conflict], alternatives }) },
    { staff },
  );
  await fillIn();
  await book();
  await screen.findByLabelText("Reason for booking outside working hours");
  return page;
}

describe("a time at which nobody works", () => {
  it.each([
    [{ closed: "weekday" }, "Nobody works on Mondays."],
    [{ closed: "day" }, "Nobody works on Monday, November 24, 2031."],
    [{}, "Nobody works 9:30 – 10:00 AM."],
    [{ closed: "weekday", practitionerId: "pr_1" }, "Dr. Carol Lee doesn't work Mondays."],
  ])("is closed, and not taken: %j", async (how, sentence) => {
    await openClosed({ ...closed, ...how });
    const panel = document.activeElement?.closest("section");
    expect(plain(panel?.textContent ?? "")).toContain(sentence);
    expect(plain(document.body.textContent)).not.toMatch(/taken|double/i);
    const title = "practitionerId" in how ? "Dr. Carol Lee isn't working then" : "Nobody works then";
    expect(plain(document.activeElement?.textContent ?? "")).toBe(title);
  });
});

it("for a patient who has died a reason is asked for, and the time is looked at as ever", async () => {
  const standing = { kind: "deceased", on: "2026-10" };
  const { sent } = await openBookingPage(
    {
      "POST /api/appointments": ({ body }, before) =>
        before === 0
          ? problem("time-taken", {
              conflicts: [{ with: "standing", standing, ...at("15:30", "16:00"), patientName: "Ana Ruiz" }],
            })
          : { status: 201, json: { state: "booked", appointment: booked(body) } },
    },
    { staff: { id: "staff-1", name: "Ana", email: "ana@clinic.test", role: "receptionist" } },
  );
  await fillIn();
  await book();
  const panel = await screen.findByRole("region", { name: "Check this patient's record first" });
  expect(plain(panel.textContent)).toContain("Ana Ruiz: died Oct 2026.");
  expect(within(panel).queryByText(/free time/)).toBeNull();
  await userEvent.type(field("Reason for booking for this record"), "Her son asked");
  await userEvent.click(screen.getByRole("button", { name: "Book anyway" }));
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]?.body).toMatchObject({ override: { reason: "Her son asked", of: "standing" } });
});
