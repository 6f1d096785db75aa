import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";
import { carryNotes } from "#client/tab/carried-notes.ts";
import { answerTroubles, troubledRoutes } from "#testing/answer-troubles.ts";
import { openDeskPage, visitNow } from "#testing/desk-page.tsx";
import { HandOverForm } from "./hand-over-form.tsx";

it.each(answerTroubles)("a visit is handed over once although the answer %s", async (trouble, times) => {
  const from = visitNow();
  const { server } = await openDeskPage(
    <HandOverForm from={from} timeZone="America/Chicago" />,
    troubledRoutes({
      trouble,
      route: "POST /api/appointments",
      done: (request) => ({
        state: "booked",
        appointment: { ...(request?.body as object), id: "ap_2", patient: from.patient },
      }),
    }),
  );
  await userEvent.keyboard("{Enter}");
  for (let tries = 1; tries < times; tries += 1) {
    // What was lost is left to the person, whose choices are still open.
    await screen.findByText("Not confirmed yet");
    await userEvent.click(screen.getByRole("button", { name: "Hand over" }));
  }
  await screen.findByRole("link", { name: /My requests/ });
  const sent = server.asked("POST /api/appointments");
  expect(sent).toHaveLength(times);
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
});

it("what was written about the next visit before it is handed over goes to the desk, once", async () => {
  const from = visitNow({ reasonCode: "Chest pain" });
  const notes = { reason: "Stress test", instructions: "Bring shoes" };
  carryNotes(from.id, { staffId: "st_1", savedAt: Date.now(), ...notes });
  const { server, reload } = await openDeskPage(<HandOverForm from={from} timeZone="America/Chicago" />, {
    "POST /api/appointments": ({ body }) => ({
      json: { state: "booked", appointment: { ...(body as object), id: "ap_2", patient: from.patient } },
    }),
  });
  expect(screen.getByLabelText<HTMLInputElement>("Reason for the visit").value).toBe("Stress test");
  await userEvent.keyboard("{Enter}");
  await screen.findByRole("link", { name: /My requests/ });
  expect(server.asked("POST /api/appointments")[0]?.body).toMatchObject({
    reasonCode: "Stress test",
    patientInstruction: "Bring shoes",
  });
  reload();
  expect(screen.getByLabelText<HTMLInputElement>("Reason for the visit").value).toBe("Chest pain");
});
