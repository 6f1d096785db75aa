import type { PatientSearch } from "#contract/patient.ts";
import type { Role } from "#domain/roles.ts";
import { openBookingPage, soughtIn } from "./booking-page.tsx";

export const nobody: PatientSearch = { patients: [], complete: true };
export const jane = { id: "pt_9", name: "Jane Doe", birthDate: "1985-03-12", phone: "+1 312 555 0177" };

const known = [jane, { id: "pt_8", name: "Jana Deo", birthDate: "1986-04-05" }];

export const registered = { state: "registered", patient: jane };

/** A booking page whose search finds Jane by her birth date alone, as it does somebody whose name is written in another way. */
export const openPatientPage = (
  routes: Parameters<typeof openBookingPage>[0] = {},
  role: Role = "receptionist",
) =>
  openBookingPage(
    {
      "POST /api/patients/search": ({ body }) => ({
        json: { ...nobody, patients: known.filter(({ birthDate }) => birthDate === soughtIn(body)) },
      }),
      "GET /api/patients/pt_9/visits": () => ({ json: { practitioners: [] } }),
      "POST /api/patients": () => ({ status: 201, json: registered }),
      ...routes,
    },
    { staff: { id: "staff-1", name: "Ana", email: "ana@clinic.test", role } },
  );
