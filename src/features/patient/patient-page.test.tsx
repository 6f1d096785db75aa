import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { PatientChart } from "#contract/patient-chart.ts";
import { soughtIn } from "#testing/booking-page.tsx";
import { openDeskPage } from "#testing/desk-page.tsx";
import { FindPatient } from "./find-patient.tsx";
import { PatientChart as Chart } from "./patient-chart.tsx";

const ana = { id: "pt_1", name: "Ana Ruiz", birthDate: "1958-02-03", phone: "+1 312 555 0101" };
const lee = { id: "pr_1", name: "Dr. Carol Lee" };
const hourMs = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString();

const visit = (
  fields: Pick<AppointmentView, "id" | "status" | "reasonCode">,
  inHours: number,
): AppointmentView => ({
  ...fields,
  patientId: ana.id,
  patient: ana,
  practitionerId: lee.id,
  practitioner: lee,
  start: at(inHours),
  end: at(inHours + 1),
});

const chart: PatientChart = {
  patient: { ...ana, standing: { kind: "inactive" } },
  contact: { phone: ana.phone },
  asOf: new Date().toISOString(),
  appointments: [
    visit({ id: "a1", status: "noshow", reasonCode: "Missed one" }, -2000),
    visit({ id: "a2", status: "fulfilled", reasonCode: "Kept one" }, -1000),
    visit({ id: "a3", status: "booked", reasonCode: "Next one" }, 48),
  ],
};

it("a patient's page says who it is, when they come next, and how the visits of a year ended", async () => {
  await openDeskPage(<Chart chart={chart} timeZone="America/Chicago" />, {});
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Ana Ruiz");
  expect(screen.getByText("inactive record")).toBeTruthy();
  expect(screen.getByText("Next one")).toBeTruthy();
  expect(await screen.findByRole("button", { name: /Move.*Ana Ruiz/ })).toBeTruthy();
  const past = within(screen.getByRole("list", { name: "Earlier appointments" }));
  expect(
    past
      .getAllByRole("listitem")
      .map(({ textContent }) => /Missed one|Kept one/.exec(textContent ?? "")?.[0]),
  ).toEqual(["Kept one", "Missed one"]);
  await userEvent.click(screen.getByRole("button", { name: /^Missed: 1/ }));
  expect(within(screen.getByRole("list", { name: "Missed" })).getAllByRole("listitem")).toHaveLength(1);
});

it("whoever asks when their next appointment is gets the answer from the list, after three letters", async () => {
  // jsdom has no modal dialogs.
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined });
  const onClose = vi.fn<() => void>();
  const { server } = await openDeskPage(<FindPatient onClose={onClose} timeZone="America/Chicago" />, {
    "POST /api/patients/search": ({ body }) => ({
      json: {
        complete: true,
        patients: soughtIn(body) === "rui" ? [{ ...ana, nextVisit: "2031-12-01T15:30:00.000Z" }] : [],
      },
    }),
  });
  await userEvent.type(screen.getByRole("combobox", { name: "Find a patient", hidden: true }), "rui");
  const option = await screen.findByRole("option", { name: /Ana Ruiz/, hidden: true });
  expect(option.textContent).toContain("next visit Mon, Dec 1, 9:30 AM");
  expect(server.asked("POST /api/patients/search").map(({ body }) => soughtIn(body))).toContain("rui");
  await userEvent.keyboard("{Enter}");
  expect(onClose).toHaveBeenCalled();
  expect(location.pathname).toBe("/patients/pt_1");
});
