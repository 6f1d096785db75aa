import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { field, problem, soughtIn, valueOf } from "#testing/booking-page.tsx";
import { nobody, openPatientPage as openPage, registered } from "#testing/patient-page.tsx";

const panel = () => screen.findByRole("region", { name: "New patient" });
const inPanel = async (name: string) => within(await panel()).getByLabelText(name);

async function openPanel(typed: string) {
  await userEvent.type(field("Patient"), typed);
  await screen.findByRole("option", { name: /^Register/ });
  await userEvent.keyboard("{Enter}");
  await panel();
}

const register = () => userEvent.click(screen.getByRole("button", { name: "Register and continue" }));
const sayUnknown = async () => userEvent.click(await inPanel("Date of birth not known"));

describe("registering somebody new while booking", () => {
  it("begins with what was typed, makes the patient, chooses it and goes on to the practitioner", async () => {
    const { server } = await openPage();
    await userEvent.type(await screen.findByLabelText("Internal comment"), "Prefers mornings");
    await openPanel("jane doe 3125550177");
    expect(await inPanel("First name")).toHaveProperty("value", "Jane");
    expect(await inPanel("Last name")).toHaveProperty("value", "Doe");
    expect(await inPanel("Phone")).toHaveProperty("value", "3125550177");
    await waitFor(async () => expect(document.activeElement).toBe(await inPanel("Date of birth")));
    await userEvent.keyboard("13 mar 85");
    await register();
    await waitFor(() => expect(document.activeElement).toBe(field("Practitioner")));
    expect([valueOf("Patient"), valueOf("Internal comment")]).toEqual(["Jane Doe", "Prefers mornings"]);
    const [request, ...others] = server.asked("POST /api/patients");
    expect(request?.body).toEqual({
      firstName: "Jane",
      lastName: "Doe",
      phone: "3125550177",
      birthDate: "1985-03-13",
    });
    expect(request?.key).toMatch(/^[0-9a-f-]{36}$/);
    expect(others).toEqual([]);
    expect(server.asked("POST /api/appointments")).toEqual([]);
  });

  it("takes people with one name, and says which box is theirs", async () => {
    const { server } = await openPage();
    await openPanel("suharto");
    expect(await inPanel("Last name")).toHaveProperty("value", "Suharto");
    expect(await screen.findByText(/Enter it as the last name/)).toBeTruthy();
    await sayUnknown();
    await register();
    await waitFor(() => expect(server.asked("POST /api/patients")).toHaveLength(1));
    expect(server.asked("POST /api/patients")[0]?.body).toEqual({ lastName: "Suharto" });
  });

  it("puts what was typed in Arabic figures into the right boxes, and offers nothing of an earlier patient", async () => {
    await openPage();
    await openPanel("سارة أحمد ٣/١٢/١٩٨٥ ٠٧٩١٢٣٤٥٦٧");
    const values = ["First name", "Last name", "Date of birth", "Phone"].map(
      async (name) => (await inPanel(name)) as HTMLInputElement,
    );
    const boxes = await Promise.all(values);
    expect(boxes.map(({ value }) => value)).toEqual(["سارة", "أحمد", "3/12/1985", "0791234567"]);
    expect(await screen.findByRole("button", { name: /Use Dec 3, 1985/ })).toBeTruthy();
    expect(boxes.map(({ autocomplete }) => autocomplete)).not.toContain("on");
    expect(boxes.map((box) => box.getAttribute("autocomplete"))).toEqual(
      Array.from({ length: 4 }, () => "impp"),
    );
  });

  it("shows who may be the same person, who can be chosen instead", async () => {
    const { server } = await openPage();
    await openPanel("jane deo");
    await userEvent.type(await inPanel("Date of birth"), "3/12/1985");
    await userEvent.click(await screen.findByRole("button", { name: /Jane Doe/ }));
    expect(valueOf("Patient")).toBe("Jane Doe");
    expect(document.activeElement).toBe(field("Practitioner"));
    expect(server.asked("POST /api/patients")).toEqual([]);
  });

  it("registers who merely looks the same once that is said, and not before", async () => {
    const { server } = await openPage();
    await openPanel("jane deo");
    await userEvent.type(await inPanel("Date of birth"), "3/12/1985");
    await register();
    // It is looked for, also for whoever presses at once.
    const question = await screen.findByRole("group", { name: "Already registered?" });
    await waitFor(() => expect(document.activeElement).toBe(question));
    expect(await screen.findByText(/say that this is someone else/)).toBeTruthy();
    await userEvent.keyboard("{Enter} x");
    expect(server.asked("POST /api/patients")).toEqual([]);
    await userEvent.click(within(question).getByRole("checkbox", { name: "This is someone else" }));
    await register();
    await waitFor(() => expect(server.asked("POST /api/patients")).toHaveLength(1));
  });

  it("asks again about somebody else who comes to light", async () => {
    const { server } = await openPage();
    await openPanel("jane deo");
    await userEvent.type(await inPanel("Date of birth"), "3/12/1985");
    await userEvent.click(await screen.findByRole("checkbox", { name: "This is someone else" }));
    await userEvent.clear(await inPanel("Date of birth"));
    await userEvent.type(await inPanel("Date of birth"), "4/5/1986");
    await screen.findByRole("button", { name: /Jana Deo/ });
    await register();
    await waitFor(() =>
      expect(screen.getByRole("group", { name: "Already registered?" })).toBe(document.activeElement),
    );
    expect(server.asked("POST /api/patients")).toEqual([]);
  });

  it("registers nobody while it cannot be found out whether they are on record", async () => {
    let isDown = true;
    const { server } = await openPage({
      "POST /api/patients/search": ({ body }) =>
        isDown && soughtIn(body) === "1985-03-13" ? problem("upstream-unavailable") : { json: nobody },
    });
    await openPanel("jane doe");
    await userEvent.type(await inPanel("Date of birth"), "3/13/1985");
    await register();
    expect(await screen.findByText(/nobody was registered/)).toBeTruthy();
    expect(server.asked("POST /api/patients")).toEqual([]);
    isDown = false;
    await register();
    await waitFor(() => expect(server.asked("POST /api/patients")).toHaveLength(1));
  });

  it("is done by no Enter in a field: that goes on to the next", async () => {
    const { server } = await openPage();
    await openPanel("jane doe");
    await waitFor(async () => expect(document.activeElement).toBe(await inPanel("Date of birth")));
    await userEvent.keyboard("3/13/1985{Enter}312 555 0177{Enter}jane@doe.test{Enter}{Enter}");
    expect(await inPanel("Phone")).toHaveProperty("value", "312 555 0177");
    expect(await inPanel("Email")).toHaveProperty("value", "jane@doe.test");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Register and continue" }));
    expect(server.asked("POST /api/patients")).toEqual([]);
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(server.asked("POST /api/patients")).toHaveLength(1));
  });

  it("wants the birth date, or that nobody knows it", async () => {
    const { server } = await openPage();
    await openPanel("jane doe");
    await register();
    expect(await screen.findByText(/Enter the date of birth/)).toBeTruthy();
    expect(document.activeElement).toBe(await inPanel("Date of birth"));
    await sayUnknown();
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(server.asked("POST /api/patients")).toHaveLength(1));
    expect(server.asked("POST /api/patients")[0]?.body).toEqual({ firstName: "Jane", lastName: "Doe" });
    expect(server.asked("POST /api/appointments")).toEqual([]);
  });

  it("marks a birth date that cannot be read as soon as it is left", async () => {
    await openPage();
    await openPanel("jane doe");
    await userEvent.type(await inPanel("Date of birth"), "31/31/85");
    expect(screen.queryByText(/Enter a past date/)).toBeNull();
    await userEvent.tab();
    expect(screen.getByText(/Enter a past date/)).toBeTruthy();
  });

  it("keeps the phone number of whoever types on after a birth date that can be two days", async () => {
    await openPage();
    await openPanel("jane doe");
    await userEvent.type(await inPanel("Date of birth"), "4/7/1961");
    await userEvent.tab();
    await userEvent.keyboard("312 555 0177");
    expect(await inPanel("Date of birth")).toHaveProperty("value", "4/7/1961");
    expect(await inPanel("Phone")).toHaveProperty("value", "312 555 0177");
  });

  it("is not given up by a key in another field, nor by Escape once something was filled in", async () => {
    await openPage();
    await openPanel("jane doe");
    await userEvent.type(await inPanel("Phone"), "312 555 0177{Escape}");
    await userEvent.type(field("Patient"), "x");
    expect(await inPanel("Phone")).toHaveProperty("value", "312 555 0177");
  });

  it("can be given up after the page was left and came back", async () => {
    const { comeBack } = await openPage();
    await openPanel("jane doe");
    await userEvent.type(await inPanel("Phone"), "312 555 0177");
    comeBack();
    await waitFor(async () => expect(await inPanel("Phone")).toHaveProperty("value", "312 555 0177"));
    await userEvent.click(within(await panel()).getByRole("button", { name: "Cancel" }));
    expect(screen.queryByRole("region", { name: "New patient" })).toBeNull();
    expect(document.activeElement).toBe(field("Patient"));
  });

  it("goes back to the search with Escape, and what was typed is still there", async () => {
    await openPage();
    await openPanel("jane doe");
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("region", { name: "New patient" })).toBeNull();
    expect(document.activeElement).toBe(field("Patient"));
    expect(valueOf("Patient")).toBe("jane doe");
  });

  it("reads the birth date back, and both days of one that can be two", async () => {
    await openPage();
    await openPanel("jane doe");
    const birthDate = await inPanel("Date of birth");
    await userEvent.type(birthDate, "3/12/1985");
    expect(within(await panel()).getByText("Mar 12, 1985")).toBeTruthy();
    await userEvent.keyboard("{Control>}{ArrowDown}{/Control}{Enter}");
    expect(birthDate).toHaveProperty("value", "Dec 3, 1985");
    expect(document.activeElement).toBe(birthDate);
    expect(screen.queryByRole("button", { name: /^Use Mar/ })).toBeNull();
  });

  it("says what is wrong beside the field, and leads to the first", async () => {
    const { server } = await openPage();
    await openPanel("doe");
    await userEvent.type(await inPanel("Date of birth"), "tomorrow");
    await userEvent.click(screen.getByRole("button", { name: "Register and continue" }));
    expect(document.activeElement).toBe(await inPanel("Date of birth"));
    await userEvent.clear(await inPanel("Last name"));
    await register();
    expect(document.activeElement).toBe(await inPanel("Last name"));
    expect(within(await panel()).getByText("Last name is required.")).toBeTruthy();
    expect(within(await panel()).getByText(/Enter a past date/)).toBeTruthy();
    expect(server.asked("POST /api/patients")).toEqual([]);
  });

  it("waits while nobody knows what became of it, and sends it again with the same key alone", async () => {
    const { server } = await openPage({
      "POST /api/patients": ({ key }, before) =>
        before === 0 ? "cut" : { status: 202, json: { state: "confirming", key } },
      "GET /api/registrations/*": () => ({ json: registered }),
    });
    await openPanel("jane doe");
    await sayUnknown();
    await register();
    expect(await screen.findByText(/won't create a second record/)).toBeTruthy();
    await waitFor(() => expect(valueOf("Patient")).toBe("Jane Doe"));
    const keys = server.asked("POST /api/patients").map(({ key }) => key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it("keeps everything typed when the clinic's records fail", async () => {
    await openPage({ "POST /api/patients": () => problem("upstream-unavailable") });
    await openPanel("jane doe");
    await sayUnknown();
    await register();
    expect(await screen.findByText(/Not registered/)).toBeTruthy();
    expect(await inPanel("First name")).toHaveProperty("value", "Jane");
  });

  it("is not offered to a clinician, nor when the search did not work", async () => {
    await openPage({}, "clinician");
    await userEvent.type(field("Patient"), "jane doe");
    await screen.findAllByText(/Nobody found/);
    expect(screen.queryByRole("option")).toBeNull();
  });

  it("is not offered when the search did not work: that is not to have found nobody", async () => {
    await openPage({ "POST /api/patients/search": () => problem("upstream-unavailable") });
    await userEvent.type(field("Patient"), "jane doe");
    await screen.findAllByText(/Search isn't working/);
    expect(screen.queryByRole("option")).toBeNull();
  });
});
