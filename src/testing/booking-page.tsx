import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { onTestFinished } from "vitest";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { PatientSummary } from "#contract/patient.ts";
import { type ProblemCode, problemStatus } from "#contract/problem.ts";
import type { Session } from "#contract/session.ts";
import { BookingPage } from "#features/booking/page/booking-page.tsx";
import { type DeskRoutes, startDeskServer } from "./desk-server.ts";
import "./dom.ts";
import "./loaded-parts.ts";

export const older: PatientSummary = {
  id: "pt_1",
  name: "Ana Ruiz",
  birthDate: "1958-02-03",
  phone: "+1 312 555 0101",
};
export const younger: PatientSummary = { id: "pt_2", name: "Ana Ruiz", birthDate: "1991-11-30" };
export const lee = { id: "pr_1", name: "Dr. Carol Lee", specialty: "Cardiology" };

/** What a request to search asks for. */
export const soughtIn = (body: unknown): string => (body as { q: string }).q;

export const problem = (code: ProblemCode, more: object = {}) => ({
  status: problemStatus[code],
  json: { type: `urn:frontdesk:problem:${code}`, title: code, status: problemStatus[code], code, ...more },
});

export const booked = (body: unknown): AppointmentView => ({
  ...(body as Omit<AppointmentView, "id">),
  id: "ap_1",
  patient: younger,
  practitioner: lee,
});

/** The booking page on a server that answers what a test says; what this tab keeps is erased when the test ends. */
export async function openBookingPage(routes: DeskRoutes = {}, session: Partial<Session> = {}) {
  const server = await startDeskServer({
    "GET /api/session": () => ({ json: sessionOf(session) }),
    "GET /api/patients": () => ({ json: { patients: [older, younger], complete: true } }),
    "POST /api/patients/search": () => ({ json: { patients: [older, younger], complete: true } }),
    "GET /api/practitioners": () => ({ json: { practitioners: [lee] } }),
    "GET /api/availability": () => ({ json: { practitioners: [], asOf: new Date().toISOString() } }),
    "GET /api/clinic": () => ({ json: { services: [], reasons: [], instructions: [] } }),
    "GET /api/conflicts": () => ({
      json: { conflicts: [], alternatives: [], asOf: new Date().toISOString() },
    }),
    "GET /api/closed-days": () => ({ json: { closed: [] } }),
    "GET /api/holds": () => ({ json: { holds: [] } }),
    "POST /api/holds": () => ({ json: {} }),
    "DELETE /api/holds/*": () => ({ json: {} }),
    "GET /api/appointments": () => ({
      json: {
        appointments: sent()
          .slice(-1)
          .map(({ body }) => booked(body)),
        asOf: new Date().toISOString(),
      },
    }),
    "POST /api/appointments": ({ body }) => ({
      status: 201,
      json: { state: "booked", appointment: booked(body) },
    }),
    ...routes,
  });
  const sent = () => server.asked("POST /api/appointments");
  onTestFinished(async () => {
    sessionStorage.clear();
    await server.close();
  });
  const show = () => render(pageFor(session));
  let page = show();
  await screen.findByText(/^Updated /);
  return {
    server,
    sent,
    /** Leaves the page and comes back to it in the same tab, by this or another person. */
    comeBack: (as: Partial<Session> = session) => {
      page.unmount();
      page = render(pageFor(as));
    },
  };
}

const sessionOf = (session: Partial<Session>): Session => ({
  clinic: { name: "Demo Clinic", timeZone: "America/Chicago", visitYears: { back: 50, ahead: 50 } },
  ...session,
});

function pageFor(session: Partial<Session>) {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  client.setQueryData(["session"], sessionOf(session));
  return (
    <QueryClientProvider client={client}>
      <BookingPage timeZone="America/Chicago" />
    </QueryClientProvider>
  );
}

export const field = (name: string) => screen.getByLabelText(name);
export const valueOf = (name: string) => (field(name) as HTMLInputElement).value;
export const book = () => userEvent.keyboard("{Control>}{Enter}{/Control}");

async function enter(name: string, text: string) {
  await userEvent.clear(field(name));
  await userEvent.type(field(name), text);
  await userEvent.tab();
}

export async function fillIn() {
  await userEvent.type(field("Patient"), "ana");
  await userEvent.click(await screen.findByRole("option", { name: /1991/ }));
  await userEvent.type(field("Practitioner"), "card");
  await userEvent.click(await screen.findByRole("option", { name: /Carol Lee/ }));
  await enter("Date", "2031-11-24");
  await enter("Start", "930");
  await enter("Internal comment", "Prefers mornings");
}
