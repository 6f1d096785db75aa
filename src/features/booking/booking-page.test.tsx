import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { PatientSummary } from "#contract/patient.ts";
import { type ProblemCode, problemStatus } from "#contract/problem.ts";
import { type DeskRoutes, type DeskServer, startDeskServer } from "#testing/desk-server.ts";
import "#testing/dom.ts";
import { BookingPage } from "./booking-page.tsx";

const older: PatientSummary = {
  id: "pt_1",
  name: "Ana Ruiz",
  birthDate: "1958-02-03",
  phone: "+1 312 555 0101",
};
const younger: PatientSummary = { id: "pt_2", name: "Ana Ruiz", birthDate: "1991-11-30" };
const lee = { id: "pr_1", name: "Dr. Carol Lee", specialty: "Cardiology" };

const problem = (code: ProblemCode, more: object = {}) => ({
  status: problemStatus[code],
  json: { type: `urn:frontdesk:problem:${code}`, title: code, status: problemStatus[code], code, ...more },
});

const booked = (body: unknown): AppointmentView => ({
  ...(body as Omit<AppointmentView, "id">),
  id: "ap_1",
  patient: younger,
  practitioner: lee,
});

let server: DeskServer;
afterEach(() => server.close());

async function openDesk(routes: DeskRoutes = {}) {
  server = await startDeskServer({
    "GET /api/patients": () => ({ json: { patients: [older, younger], complete: true } }),
    "GET /api/practitioners": () => ({ json: { practitioners: [lee] } }),
    "GET /api/appointments": () => ({
      json: { appointments: sent().map(({ body }) => booked(body)), asOf: new Date().toISOString() },
    }),
    "POST /api/appointments": ({ body }) => ({
      status: 201,
      json: { state: "booked", appointment: booked(body) },
    }),
    ...routes,
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <BookingPage timeZone="America/Chicago" />
    </QueryClientProvider>,
  );
  await screen.findByText("Nothing is booked on this day.");
}

const field = (name: string) => screen.getByLabelText(name);
const valueOf = (name: string) => (field(name) as HTMLInputElement).value;
const sent = () => server.asked("POST /api/appointments");
const book = () => userEvent.keyboard("{Control>}{Enter}{/Control}");

async function enter(name: string, text: string) {
  await userEvent.clear(field(name));
  await userEvent.type(field(name), text);
  await userEvent.tab();
}

async function fillIn() {
  await userEvent.type(field("Patient"), "ana");
  await userEvent.click(await screen.findByRole("option", { name: /1991/ }));
  await userEvent.type(field("Practitioner"), "card");
  await userEvent.click(await screen.findByRole("option", { name: /Carol Lee/ }));
  await enter("Date", "2031-11-24");
  await enter("Start", "930");
  await enter("Internal comment", "Prefers mornings");
}

describe("booking", () => {
  it("sends what was chosen, reads it back, and leaves an empty form for the next patient", async () => {
    await openDesk();
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
    await openDesk();
    for (const expected of [1, 2]) {
      await fillIn();
      await book();
      await waitFor(() => expect(sent()).toHaveLength(expected));
      await waitFor(() => expect(valueOf("Patient")).toBe(""));
    }
    expect(new Set(sent().map(({ key }) => key)).size).toBe(2);
  });

  it("says what is missing beside the field, and goes there", async () => {
    await openDesk();
    await book();
    await screen.findByText("Patient is required.");
    expect(screen.getByText("Start is needed for this status.")).toBeTruthy();
    expect(document.activeElement).toBe(field("Patient"));
    expect(sent()).toHaveLength(0);
  });

  it("is not made without the practitioner whose name was typed but not chosen", async () => {
    await openDesk();
    await fillIn();
    await userEvent.clear(field("Practitioner"));
    await userEvent.type(field("Practitioner"), "lee{Escape}");
    await book();
    await screen.findByText("Practitioner must be chosen from the list, or left empty.");
    expect(sent()).toHaveLength(0);
    await userEvent.clear(field("Practitioner"));
    await book();
    await screen.findByRole("region", { name: "Booked" });
    expect(sent()[0]?.body).not.toHaveProperty("practitionerId");
  });

  it("is sent once, however often the key is pressed", async () => {
    await openDesk();
    await fillIn();
    await Promise.all([book(), book(), book()]);
    await screen.findByRole("region", { name: "Booked" });
    expect(sent()).toHaveLength(1);
  });
});

describe("when it does not work at once", () => {
  it("tries again under the same key, with everything that was typed", async () => {
    await openDesk({
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

  it("waits for the clinic's records to confirm, and asks until they have", async () => {
    await openDesk({
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

  it("shows who has the time already, all at once, and the way to another time", async () => {
    const taken = { start: "2031-11-24T15:15:00.000Z", end: "2031-11-24T15:45:00.000Z" };
    const conflicts = [
      { with: "practitioner", ...taken },
      { with: "patient", ...taken },
    ];
    await openDesk({ "POST /api/appointments": () => problem("time-taken", { conflicts }) });
    await fillIn();
    await book();
    const notice = await screen.findByRole("region", { name: "This time is already taken" });
    expect(within(notice).getAllByRole("listitem")).toHaveLength(2);
    expect(notice.textContent).toMatch(/Dr. Carol Lee.+Ana Ruiz/);
    await userEvent.click(within(notice).getByRole("button", { name: "Change the time" }));
    expect(document.activeElement).toBe(field("Start"));
  });

  it("puts the server's complaint beside its field, opens what hides it, and goes there", async () => {
    const errors = [{ field: "comment", message: "has a character that cannot be stored" }];
    await openDesk({ "POST /api/appointments": () => problem("invalid-fields", { errors }) });
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
    await openDesk();
    await userEvent.type(field("Patient"), "ruiz");
    const options = await screen.findAllByRole("option");
    expect(options.map((option) => option.textContent)).toEqual([
      expect.stringMatching(/Ana Ruiz.*Same name.*Feb 3, 1958.*0101/),
      expect.stringMatching(/Ana Ruiz.*Same name.*Nov 30, 1991.*no phone/),
    ]);
  });

  it("asks once for a name that a complete answer holds already, however it goes on", async () => {
    await openDesk();
    await userEvent.type(field("Patient"), "an");
    await screen.findAllByRole("option");
    await userEvent.type(field("Patient"), "a ruiz");
    expect(screen.getAllByRole("option")).toHaveLength(2);
    await userEvent.type(field("Patient"), "zzz");
    await screen.findAllByText(/Nobody found for/);
    expect(server.asked("GET /api/patients").map(({ query }) => query.get("q"))).toEqual(["an"]);
  });

  it("does not call a search that failed a search that found nobody", async () => {
    await openDesk({
      "GET /api/patients": (_, before) =>
        before === 0 ? problem("upstream-unavailable") : { json: { patients: [older], complete: true } },
    });
    await userEvent.type(field("Patient"), "ruiz");
    await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
    await screen.findByRole("option", { name: /1958/ });
    expect(document.activeElement).toBe(field("Patient"));
  });

  it("takes the choice back when the name is changed afterwards", async () => {
    await openDesk();
    await userEvent.type(field("Patient"), "ana");
    await userEvent.click(await screen.findByRole("option", { name: /1958/ }));
    expect(screen.getByRole("region", { name: "To be booked" }).textContent).toContain("Ana Ruiz");
    await userEvent.type(field("Patient"), "b");
    expect(screen.getByRole("region", { name: "To be booked" }).textContent).not.toContain("Ana Ruiz");
  });
});
