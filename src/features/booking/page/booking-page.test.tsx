import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { troubledRoutes } from "#testing/answer-troubles.ts";
import {
  book,
  booked,
  field,
  fillIn,
  older,
  openBookingPage,
  problem,
  soughtIn,
  valueOf,
} from "#testing/booking-page.tsx";

describe("booking", () => {
  it("sends what was chosen, reads it back, and leaves an empty form for the next patient", async () => {
    const { sent } = await openBookingPage();
    await fillIn();
    await book();
    const notice = await screen.findByRole("region", { name: "Booked" });
    expect(notice.textContent).toContain("born Nov 30, 1991");
    expect(notice.textContent).toContain("Dr. Carol Lee");
    expect(notice.textContent).toMatch(/Nov 24, 2031, 9:30.+10:00/);
    expect(sent().map(({ body }) => body)).toEqual([
      {
        status: "booked",
        patientId: "pt_2",
        practitionerId: "pr_1",
        start: "2031-11-24T15:30:00.000Z",
        end: "2031-11-24T16:00:00.000Z",
        minutesDuration: 30,
        comment: "Prefers mornings",
      },
    ]);
    expect([
      valueOf("Patient"),
      valueOf("Practitioner"),
      valueOf("Start"),
      valueOf("Internal comment"),
    ]).toEqual(["", "", "", ""]);
    expect(document.activeElement).toBe(field("Patient"));
    expect(within(screen.getByRole("list")).getByText("just booked")).toBeTruthy();
  });

  it("gives every booking a key of its own", async () => {
    const { sent } = await openBookingPage();
    for (const expected of [1, 2]) {
      await fillIn();
      await book();
      await waitFor(() => expect(sent()).toHaveLength(expected));
      await waitFor(() => expect(valueOf("Patient")).toBe(""));
    }
    expect(new Set(sent().map(({ key }) => key)).size).toBe(2);
  });

  it("says what is missing beside the field, and goes there", async () => {
    const { sent } = await openBookingPage();
    await book();
    await screen.findByText("Patient is required.");
    expect(screen.getByText("Enter a start time.")).toBeTruthy();
    expect(document.activeElement).toBe(field("Patient"));
    expect(sent()).toHaveLength(0);
  });

  it("is not made without the practitioner whose name was typed but not chosen", async () => {
    const { sent } = await openBookingPage();
    await fillIn();
    await userEvent.clear(field("Practitioner"));
    await userEvent.type(field("Practitioner"), "lee");
    await userEvent.tab();
    await book();
    await screen.findByText("Choose from the list, or leave empty.");
    expect(sent()).toHaveLength(0);
    await userEvent.clear(field("Practitioner"));
    await book();
    await screen.findByRole("region", { name: "Booked" });
    expect(sent()[0]?.body).not.toHaveProperty("practitionerId");
  });

  it("is sent once, however often the key is pressed", async () => {
    const { sent } = await openBookingPage();
    await fillIn();
    await Promise.all([book(), book(), book()]);
    await screen.findByRole("region", { name: "Booked" });
    expect(sent()).toHaveLength(1);
  });
});

describe("when it does not work at once", () => {
  it("tries again under the same key, with everything that was typed", async () => {
    const { sent } = await openBookingPage({
      "POST /api/appointments": ({ body }, before) =>
        before === 0 ? "cut" : { status: 201, json: { state: "booked", appointment: booked(body) } },
    });
    await fillIn();
    await book();
    const notice = await screen.findByRole("region", { name: "Not confirmed yet" });
    await waitFor(() => expect(document.activeElement).toBe(notice));
    expect(valueOf("Internal comment")).toBe("Prefers mornings");
    await userEvent.click(within(notice).getByRole("button", { name: "Try again" }));
    await screen.findByRole("region", { name: "Booked" });
    const [first, second] = sent();
    expect(second).toEqual(first);
  });

  it("knows what became of it although the session ends while it is being confirmed", async () => {
    const { sent } = await openBookingPage(
      troubledRoutes({
        trouble: "comes after the session has ended",
        route: "POST /api/appointments",
        done: (request) => ({ state: "booked", appointment: booked(request?.body) }),
      }),
    );
    await fillIn();
    await book();
    await screen.findByRole("region", { name: "Booked" });
    expect(sent()).toHaveLength(1);
  });

  it("waits for the clinic's records to confirm, and asks until they have", async () => {
    const { sent } = await openBookingPage({
      "POST /api/appointments": ({ key }) => ({ status: 202, json: { state: "confirming", key } }),
      "GET /api/bookings/*": ({ path }, before) => ({
        json:
          before === 0
            ? { state: "confirming", key: path.split("/").at(-1) }
            : { state: "booked", appointment: booked(sent()[0]?.body) },
      }),
    });
    await fillIn();
    await book();
    const notice = await screen.findByRole("region", { name: /Confirming/ });
    await waitFor(() => expect(document.activeElement).toBe(notice));
    await screen.findByRole("region", { name: "Booked" });
    expect(sent()).toHaveLength(1);
  });

  it("puts the server's complaint beside its field, opens what hides it, and goes there", async () => {
    const errors = [{ field: "comment", message: "has a character that cannot be stored" }];
    await openBookingPage({ "POST /api/appointments": () => problem("invalid-fields", { errors }) });
    await fillIn();
    const more = screen.getByRole("button", { name: /More details/ });
    expect(more.getAttribute("aria-expanded")).toBe("false");
    await book();
    await screen.findByText("Internal comment has a character that cannot be stored.");
    expect(more.getAttribute("aria-expanded")).toBe("true");
    await waitFor(() => expect(document.activeElement).toBe(field("Internal comment")));
    expect(valueOf("Patient")).toBe("Ana Ruiz");
  });
});

describe("finding the patient", () => {
  it("tells namesakes apart", async () => {
    await openBookingPage();
    await userEvent.type(field("Patient"), "ruiz");
    const options = await screen.findAllByRole("option");
    expect(options.map((option) => option.textContent)).toEqual([
      expect.stringMatching(/Ana Ruiz.*Same name.*Feb 3, 1958.*0101/),
      expect.stringMatching(/Ana Ruiz.*Same name.*Nov 30, 1991.*no phone/),
    ]);
  });

  it("asks once for a name that a complete answer holds already, however it goes on", async () => {
    const { server } = await openBookingPage();
    await userEvent.type(field("Patient"), "an");
    await screen.findAllByRole("option");
    await userEvent.type(field("Patient"), "a ruiz");
    expect(screen.getAllByRole("option")).toHaveLength(2);
    expect(server.asked("POST /api/patients/search").map(({ body }) => soughtIn(body))).toEqual(["an"]);
  });

  it("does not call a search that failed a search that found nobody", async () => {
    let isDown = true;
    await openBookingPage({
      "POST /api/patients/search": () => {
        const isAnswered = !isDown;
        isDown = false;
        return isAnswered ? { json: { patients: [older], complete: true } } : problem("upstream-unavailable");
      },
    });
    await userEvent.type(field("Patient"), "ruiz");
    await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
    await screen.findByRole("option", { name: /1958/ });
    expect(document.activeElement).toBe(field("Patient"));
  });

  it("takes the choice back when the name is changed afterwards", async () => {
    await openBookingPage();
    await userEvent.type(field("Patient"), "ana");
    await userEvent.click(await screen.findByRole("option", { name: /1958/ }));
    expect(screen.getByRole("region", { name: "To be booked" }).textContent).toContain("Ana Ruiz");
    await userEvent.type(field("Patient"), "b");
    expect(screen.getByRole("region", { name: "To be booked" }).textContent).not.toContain("Ana Ruiz");
  });
});
