import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { PatientChart } from "#contract/patient-chart.ts";
import type { PatientContact } from "#contract/patient-contact.ts";
import { problem } from "#testing/booking-page.tsx";
import { openDeskPage } from "#testing/desk-page.tsx";
import type { DeskRoutes } from "#testing/desk-server.ts";
import { waitFor } from "#testing/wait.ts";
import "#testing/loaded-parts.ts";
import { PatientChart as Chart } from "./patient-chart.tsx";

const ana = { id: "pt_1", name: "Ana Ruiz", birthDate: "1958-02-03", phone: "+1 312 555 0101" };
const contact: PatientContact = {
  phone: ana.phone,
  email: "ana@ruiz.test",
  address: { line: ["1 Elm St"], city: "Boise" },
};
const chart: PatientChart = { patient: ana, contact, appointments: [], asOf: new Date().toISOString() };

const changed = (body: unknown) => {
  const { expected: _, ...fields } = body as { expected: object };
  return { json: { state: "changed", patient: ana, contact: { ...contact, ...fields } } };
};

const open = (routes: DeskRoutes, who?: Parameters<typeof openDeskPage>[2]) =>
  openDeskPage(<Chart chart={chart} timeZone="America/Chicago" />, routes, who);
const edit = async () => userEvent.click(screen.getByRole("button", { name: "Edit contact details" }));
const box = (name: string) => screen.findByLabelText<HTMLInputElement>(name);
const enter = async (name: string, text: string) => {
  await userEvent.clear(await box(name));
  await userEvent.type(await box(name), text);
};
const save = () => userEvent.click(screen.getByRole("button", { name: "Save" }));

it("only what was changed of a patient's contact details is sent, with what it was taken to be", async () => {
  const { server } = await open({ "PATCH /api/patients/*": ({ body }) => changed(body) });
  expect(screen.getByText("1 Elm St, Boise")).toBeTruthy();
  await edit();
  await enter("Phone", "\u2066312\u2011555 0199\u2069");
  await enter("City", "Nampa");
  await save();
  await screen.findByRole("button", { name: "Edit contact details" });
  const [sent] = server.asked("PATCH /api/patients/*");
  expect(sent?.path).toBe("/api/patients/pt_1");
  expect(sent?.key).toMatch(/^[\da-f-]{36}$/);
  expect(sent?.body).toEqual({
    phone: "312-555 0199",
    address: { line: ["1 Elm St"], city: "Nampa" },
    expected: { phone: ana.phone, address: contact.address },
  });
});

it("what is wrong or missing is said at its box, and nothing is sent", async () => {
  const { server } = await open({});
  await edit();
  await enter("Email", "ana at home");
  await userEvent.clear(await box("Phone"));
  await save();
  expect((await box("Phone")).getAttribute("aria-invalid")).toBe("true");
  expect((await box("Email")).getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(await box("Phone"));
  expect(server.asked("PATCH /api/patients/*")).toHaveLength(0);
});

it("when somebody else was first it is said, and the next press is about what it is now", async () => {
  const now = { ...contact, phone: "555 0144" };
  const { server } = await open({
    "PATCH /api/patients/*": ({ body }, before) =>
      before === 0 ? problem("changed-meanwhile", { currentContact: now }) : changed(body),
  });
  await edit();
  await enter("Phone", "555 0199");
  await save();
  expect(await screen.findByText(/someone else just changed/)).toBeTruthy();
  expect(screen.getByText(/555 0144/)).toBeTruthy();
  expect((await box("Phone")).value).toBe("555 0199");
  await save();
  await screen.findByRole("button", { name: "Edit contact details" });
  const [first, second] = server.asked("PATCH /api/patients/*");
  expect(second?.body).toEqual({ phone: "555 0199", expected: { phone: "555 0144" } });
  expect(second?.key).not.toBe(first?.key);
});

it("what was typed is there after a reload, and what was sent is followed under its key until it is known", async () => {
  let isKnown = false;
  const { server, reload } = await open({
    "PATCH /api/patients/*": ({ key }) => ({ status: 202, json: { state: "confirming", key } }),
    "GET /api/contact-changes/*": () =>
      isKnown ? changed({ expected: {}, phone: "555 0199" }) : { json: { state: "confirming" } },
  });
  await edit();
  await enter("Phone", "555 0199");
  reload();
  expect((await box("Phone")).value).toBe("555 0199");
  await save();
  expect(await screen.findByText(/Confirming with/)).toBeTruthy();
  reload();
  expect(await screen.findByText(/Confirming with/)).toBeTruthy();
  isKnown = true;
  await screen.findByRole("button", { name: "Edit contact details" });
  const [sent, ...more] = server.asked("PATCH /api/patients/*");
  expect(more).toEqual([]);
  await waitFor(() =>
    expect(server.asked("GET /api/contact-changes/*").at(-1)?.path).toBe(
      `/api/contact-changes/${sent?.key ?? ""}`,
    ),
  );
  expect(sessionStorage.length).toBe(0);
});

it("whoever may not register patients reads how they are reached and changes nothing", async () => {
  await open({}, { staff: { role: "clinician", practitionerId: "pr_1" } });
  expect(screen.getByText(ana.phone)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Edit contact details" })).toBeNull();
});
