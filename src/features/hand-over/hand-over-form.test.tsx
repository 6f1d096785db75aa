import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";
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
  await screen.findByRole("link", { name: /hand-overs/ });
  const sent = server.asked("POST /api/appointments");
  expect(sent).toHaveLength(times);
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
});
