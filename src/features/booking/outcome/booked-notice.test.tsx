import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { troubledRoutes } from "#testing/answer-troubles.ts";
import { book, booked, field, fillIn, openBookingPage, problem, valueOf } from "#testing/booking-page.tsx";

const cancelled = (body: unknown) => ({
  json: { state: "booked", appointment: { ...booked(body), status: "cancelled" } },
});

async function openBooked(cancel: Parameters<typeof openBookingPage>[0] = {}) {
  const page = await openBookingPage(cancel);
  await fillIn();
  await book();
  const notice = await screen.findByRole("region", { name: "Booked" });
  await waitFor(() => expect(document.activeElement).toBe(field("Patient")));
  return { ...page, notice };
}

const undo = (notice: HTMLElement) => userEvent.click(within(notice).getByRole("button", { name: "Undo" }));

describe("a booking that was just made", () => {
  it("is read back: who, born when, with whom, when and how long", async () => {
    const { notice } = await openBooked();
    expect(notice.textContent?.replace(/[\u2068\u2069]/g, "").replace(/\s/gu, " ")).toMatch(
      /Ana Ruiz born Nov 30, 1991.* with Dr. Carol Lee Mon, Nov 24, 2031, 9:30 – 10:00 AM CST 30 min/,
    );
  });

  it("is taken back under a key of its own, and everything typed is in the form again", async () => {
    const { notice, server, sent } = await openBooked({
      "PATCH /api/appointments/*": ({ body }) => cancelled(body),
    });
    await undo(notice);
    await waitFor(() =>
      expect(document.activeElement?.textContent).toContain("Your details are back in the form."),
    );
    expect(valueOf("Patient")).toBe("Ana Ruiz");
    expect(valueOf("Internal comment")).toBe("Prefers mornings");
    const [cancelling] = server.asked("PATCH /api/appointments/*");
    expect(cancelling).toMatchObject({ path: "/api/appointments/ap_1", body: { status: "cancelled" } });
    expect(cancelling?.key).not.toBe(sent()[0]?.key);
    await book();
    await screen.findByRole("region", { name: "Booked" });
    expect(sent()[1]?.key).not.toBe(sent()[0]?.key);
  });

  it("that is taken back does not wipe the next patient out of the form", async () => {
    const { notice } = await openBooked({ "PATCH /api/appointments/*": ({ body }) => cancelled(body) });
    await userEvent.type(field("Reason for the visit"), "A cough");
    await undo(notice);
    const undone = await screen.findByRole("region", { name: "Booking undone" });
    expect(valueOf("Reason for the visit")).toBe("A cough");
    expect(valueOf("Patient")).toBe("");
    await userEvent.click(within(undone).getByRole("button", { name: "Use this booking instead" }));
    await waitFor(() => expect(valueOf("Patient")).toBe("Ana Ruiz"));
  });

  it("says when nobody knows whether it was taken back, and asks again under the same key", async () => {
    const { notice, server } = await openBooked({
      "PATCH /api/appointments/*": ({ body }, before) => (before === 0 ? "cut" : cancelled(body)),
    });
    await undo(notice);
    await within(notice).findByText(/We can't tell/);
    await userEvent.click(within(notice).getByRole("button", { name: "Try again" }));
    await screen.findByRole("region", { name: "Booking undone" });
    const [first, second] = server.asked("PATCH /api/appointments/*");
    expect(second).toEqual(first);
  });

  it.each(["comes late", "comes after the session has ended"] as const)(
    "is taken back once although the answer %s",
    async (trouble) => {
      const { notice, server } = await openBooked(
        troubledRoutes({
          trouble,
          route: "PATCH /api/appointments/*",
          done: (request) => cancelled(request?.body).json,
        }),
      );
      await undo(notice);
      await within(notice).findByText(/waiting for the records/);
      await screen.findByRole("region", { name: "Booking undone" });
      expect(server.asked("PATCH /api/appointments/*")).toHaveLength(1);
    },
  );

  it("says so when it stays booked", async () => {
    const { notice } = await openBooked({ "PATCH /api/appointments/*": () => problem("forbidden") });
    await undo(notice);
    expect(
      await within(notice).findByText(/It is still booked. You don't have permission to do this/),
    ).toBeTruthy();
  });

  it("is taken back by a key from wherever somebody is", async () => {
    await openBooked({ "PATCH /api/appointments/*": ({ body }) => cancelled(body) });
    fireEvent.keyDown(field("Patient"), { key: "u", code: "KeyU", altKey: true });
    expect(await screen.findByRole("region", { name: "Booking undone" })).toBeTruthy();
  });

  it("leaves the focus where the work goes on when its notice is closed", async () => {
    const { notice } = await openBooked();
    await userEvent.click(within(notice).getByRole("button", { name: "Close" }));
    expect(document.activeElement).toBe(field("Patient"));
  });
});
