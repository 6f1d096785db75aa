import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { PatientSummary } from "#contract/patient.ts";
import { answerTroubles, troubledRoutes } from "#testing/answer-troubles.ts";
import { openDeskPage } from "#testing/desk-page.tsx";
import { waitFor } from "#testing/wait.ts";
import { RegisterPanel } from "./register-panel.tsx";

const jane = { id: "pt_9", name: "Jane Doe", birthDate: "1985-03-12" };
const kept = {
  key: crypto.randomUUID(),
  draft: { firstName: "Jane", lastName: "Doe", birthDate: "12 mar 1985", phone: "", email: "", gender: "" },
};

it.each(answerTroubles)("a patient is registered once although the answer %s", async (trouble, times) => {
  const onChosen = vi.fn<(patient: PatientSummary) => void>();
  const { server } = await openDeskPage(
    <RegisterPanel
      kept={JSON.stringify(kept)}
      onCancel={() => undefined}
      onChosen={onChosen}
      onKeep={() => undefined}
      today="2031-11-24"
      typed=""
    />,
    {
      "POST /api/patients/search": () => ({ json: { patients: [], complete: true } }),
      ...troubledRoutes({
        trouble,
        route: "POST /api/patients",
        stateRoute: "GET /api/registrations/*",
        done: () => ({ state: "registered", patient: jane }),
      }),
    },
  );
  await userEvent.click(screen.getByRole("button", { name: "Register and continue" }));
  await screen.findByText(/won't create a second record/);
  await waitFor(() => expect(onChosen).toHaveBeenCalledWith(jane));
  const sent = server.asked("POST /api/patients");
  expect(sent.map(({ key }) => key)).toEqual(Array.from({ length: times }, () => kept.key));
});
