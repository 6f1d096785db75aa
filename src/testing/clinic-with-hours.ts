import { randomUUID } from "node:crypto";
import { Clinik } from "@clinikapi/sdk";
import { onTestFinished } from "vitest";
import type { NewPractitionerRole } from "#clinikapi/practitioner-role.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { AvailabilityList, PractitionerAvailability } from "#contract/availability.ts";
import type { BookingState } from "#contract/booking-state.ts";
import type { Problem } from "#contract/problem.ts";
import { deskFetch } from "./sign-in.ts";
import { type Clinic, type ClinicOptions, startClinic } from "./start-clinic.ts";

type Hours = Partial<Omit<NewPractitionerRole, "practitionerId">>;

/** A clinic whose practitioners have the hours that a test gives them, and what a desk there does over HTTP. */
export async function startClinicWithHours(options: ClinicOptions = {}) {
  const clinic = await startClinic({ patients: 0, ...options });
  onTestFinished(() => clinic.close());
  const clinik = new Clinik("clk_test_sandbox", { baseUrl: clinic.sandboxUrl });
  return {
    clinic,
    clinik,
    addPractitioner: async (lastName: string, ...roles: Hours[]): Promise<string> => {
      const { data } = await clinik.practitioners.create({ firstName: "Iris", lastName, prefix: ["Dr."] });
      for (const role of roles)
        await clinik.practitionerRoles.create({ practitionerId: data.id, role: "doctor", ...role });
      return data.id;
    },
    addPatient: async (lastName: string): Promise<string> =>
      (await clinik.patients.create({ firstName: "Ada", lastName })).data.id,
    ...deskOf(clinic),
  };
}

/** What a desk does at one of a clinic's servers. */
export function deskOf({ url }: Pick<Clinic, "url">) {
  const send = async (method: string, path: string, body: unknown) => {
    const response = await deskFetch(`${url}/api/appointments${path}`, {
      method,
      headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
      body: JSON.stringify(body),
    });
    return { status: response.status, answer: (await response.json()) as BookingState & Problem };
  };
  const ask = (query: Record<string, string>) =>
    deskFetch(`${url}/api/availability?${new URLSearchParams(query)}`);
  const list = async (query: Record<string, string>) => (await (await ask(query)).json()) as AvailabilityList;
  return {
    ask,
    list,
    /** The one practitioner who was asked for. */
    times: async (query: Record<string, string>): Promise<PractitionerAvailability> => {
      const [one] = (await list(query)).practitioners;
      if (!one) throw new Error("Nobody was asked for.");
      return one;
    },
    book: (booking: object) => send("POST", "", { status: "booked", ...booking }),
    change: (id: string, change: object) => send("PATCH", `/${id}`, change),
    booked: async (booking: object): Promise<AppointmentView> => {
      const { answer } = await send("POST", "", { status: "booked", ...booking });
      if (answer.state !== "booked") throw new Error(`The booking is ${JSON.stringify(answer)}.`);
      return answer.appointment;
    },
  };
}

/** Hours on every day, on the clinic's clock. */
export const from = (start: string, end: string): Hours => ({
  availableTime: [{ availableStartTime: start, availableEndTime: end }],
});
