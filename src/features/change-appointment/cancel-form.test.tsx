import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it, onTestFinished } from "vitest";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { usualTexts } from "#contract/usual-texts.ts";
import { startDeskServer } from "#testing/desk-server.ts";
import "#testing/dom.ts";
import { waitUntil } from "#testing/wait.ts";
import { CancelForm } from "./cancel-form.tsx";

const visit: AppointmentView = {
  id: "ap_1",
  status: "booked",
  patientId: "pt_1",
  patient: { id: "pt_1", name: "Dan Quill" },
  practitionerId: "pr_1",
  start: "2031-11-24T15:00:00.000Z",
  end: "2031-11-24T15:20:00.000Z",
};

/** The form of a visit, whose clinic's lists are kept back until `answerLists` is called. */
async function openForm() {
  let isAnswered = false;
  const lists = waitUntil(() => isAnswered);
  const answerLists = () => {
    isAnswered = true;
  };
  const server = await startDeskServer({
    "GET /api/session": () => ({ json: { clinic: { timeZone: "Etc/UTC" } } }),
    "GET /api/clinic": async () => {
      await lists;
      return { json: { services: [], ...usualTexts } };
    },
    "PATCH /api/appointments/*": ({ body }) => ({
      json: { state: "changed", appointment: { ...visit, ...(body as object) } },
    }),
  });
  onTestFinished(async () => {
    sessionStorage.clear();
    await server.close();
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <CancelForm
        appointment={visit}
        onChanged={() => undefined}
        onClose={() => undefined}
        timeZone="Etc/UTC"
        titleId="title"
      />
    </QueryClientProvider>,
  );
  const sent = () => server.asked("PATCH /api/appointments/*").map(({ body }) => body);
  return { sent, answerLists };
}

const reason = () => screen.getByLabelText("Reason");
const numbered = () => screen.findByRole("button", { name: /Is ill/ });

it("a number and Enter, pressed before the clinic's reasons are there, cancel with that reason once they are", async () => {
  const { sent, answerLists } = await openForm();
  await userEvent.type(reason(), "2{Enter}");
  expect(screen.queryByText("Choose a reason, or type one.")).toBeNull();
  answerLists();
  await waitFor(() =>
    expect(sent()).toMatchObject([{ status: "cancelled", cancelationReason: "patient: Is ill" }]),
  );
});

it("who types on after Enter has not pressed it for what stands there then", async () => {
  const { sent, answerLists } = await openForm();
  await userEvent.type(reason(), "1{Enter}{Backspace}2");
  answerLists();
  await numbered();
  expect(sent()).toEqual([]);
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(sent()).toMatchObject([{ cancelationReason: "patient: Is ill" }]));
});

it("a reason of one's own waits for no list, and nothing at all is asked for", async () => {
  const { sent } = await openForm();
  await userEvent.type(reason(), "{Enter}");
  expect(screen.getByText("Choose a reason, or type one.")).toBeTruthy();
  await userEvent.type(reason(), "Lives too far away{Enter}");
  await waitFor(() => expect(sent()).toMatchObject([{ cancelationReason: "patient: Lives too far away" }]));
});
