import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { onTestFinished } from "vitest";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { Session, Staff } from "#contract/session.ts";
import { type DeskRoutes, startDeskServer } from "./desk-server.ts";
import "./dom.ts";

export const lee = { id: "pr_1", name: "Dr. Carol Lee", specialty: "Cardiology" };
const ana = { id: "pt_1", name: "Ana Ruiz", birthDate: "1991-11-30" };

const receptionist: Staff = { id: "st_1", name: "Robin", email: "robin@clinic.test", role: "receptionist" };

const quarterMs = 900_000;

/** Of Ana Ruiz with Dr. Lee for half an hour, within which it is now. */
export function visitNow(fields: Partial<AppointmentView> = {}): AppointmentView {
  const start = Math.floor(Date.now() / quarterMs) * quarterMs;
  return {
    id: "ap_1",
    status: "booked",
    patientId: ana.id,
    practitionerId: lee.id,
    start: new Date(start).toISOString(),
    end: new Date(start + 2 * quarterMs).toISOString(),
    patient: ana,
    practitioner: lee,
    ...fields,
  };
}

type WhoAndWhere = { staff?: Partial<Staff>; clinic?: Partial<Session["clinic"]> };

/** A part of the page for somebody who is signed in, on a server that answers what a test says. */
export async function openDeskPage(page: ReactNode, routes: DeskRoutes, { staff, clinic }: WhoAndWhere = {}) {
  const session = {
    clinic: { name: "Demo Clinic", timeZone: "America/Chicago", ...clinic },
    staff: { ...receptionist, ...staff },
  };
  const server = await startDeskServer({
    "GET /api/session": () => ({ json: session }),
    "GET /api/practitioners": () => ({ json: { practitioners: [lee] } }),
    ...routes,
  });
  onTestFinished(async () => {
    sessionStorage.clear();
    await server.close();
  });
  const client = () => {
    const fresh = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    fresh.setQueryData(["session"], session);
    return fresh;
  };
  const show = () => render(<QueryClientProvider client={client()}>{page}</QueryClientProvider>);
  let shown = show();
  return {
    server,
    /** Loads the page again in the same tab. */
    reload: () => {
      shown.unmount();
      shown = show();
    },
    leave: () => shown.unmount(),
  };
}
