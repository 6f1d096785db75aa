import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Session } from "#contract/session.ts";
import {
  book,
  booked,
  field,
  fillIn,
  older,
  openBookingPage,
  problem,
  valueOf,
} from "#testing/booking-page.tsx";

const ana = {
  staff: { id: "staff-1", name: "Ana", email: "ana@clinic.test", role: "receptionist" },
} satisfies Partial<Session>;
const ben = { staff: { ...ana.staff, id: "staff-2", name: "Ben", email: "ben@clinic.test" } };
const storageName = "frontdesk.booking-draft.2";
const kept = () =>
  JSON.parse(sessionStorage.getItem(storageName) ?? "null") as Record<string, unknown> | null;
const restored = () => screen.findByRole("region", { name: "Your unfinished booking" });

describe("a form that is left before it is booked", () => {
  it("is there again when its tab comes back, with the patient who was chosen", async () => {
    const { comeBack, sent } = await openBookingPage({}, ana);
    await fillIn();
    comeBack();
    const notice = await restored();
    await waitFor(() => expect(document.activeElement).toBe(notice));
    expect([valueOf("Patient"), valueOf("Practitioner"), valueOf("Internal comment")]).toEqual([
      "Ana Ruiz",
      "Dr. Carol Lee",
      "Prefers mornings",
    ]);
    expect(screen.getByRole("region", { name: "To be booked" }).textContent).toContain("born Nov 30, 1991");
    await book();
    await screen.findByRole("region", { name: "Booked" });
    expect(sent()[0]?.body).toMatchObject({ patientId: "pt_2", practitionerId: "pr_1" });
    expect(kept()).toBeNull();
  });

  it("keeps what was half typed, and no more of the patient than tells her from a namesake", async () => {
    const { comeBack } = await openBookingPage();
    await userEvent.type(field("Practitioner"), "car");
    comeBack();
    await restored();
    expect(valueOf("Practitioner")).toBe("car");
    await userEvent.type(field("Patient"), "ana");
    await userEvent.click(await screen.findByRole("option", { name: /1958/ }));
    expect(kept()).toMatchObject({ patient: { id: "pt_1", name: "Ana Ruiz", birthDate: "1958-02-03" } });
    expect(JSON.stringify(kept())).not.toContain("0101");
  });

  it("says nothing of a phone that it does not know, and the phone once the clinic's records were asked", async () => {
    let answer: (() => void) | undefined;
    const isAnswered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { comeBack } = await openBookingPage({
      "GET /api/patients/*": async () => {
        await isAnswered;
        return { json: older };
      },
    });
    await userEvent.type(field("Patient"), "ana");
    await userEvent.click(await screen.findByRole("option", { name: /1958/ }));
    comeBack();
    await restored();
    expect(screen.queryByText("no phone")).toBeNull();
    answer?.();
    await screen.findByText("+1 312 555 0101");
  });

  it("is not shown to anybody else who signs in at that computer, and is gone then", async () => {
    const { comeBack } = await openBookingPage({}, ana);
    await fillIn();
    comeBack(ben);
    expect(valueOf("Patient")).toBe("");
    expect(kept()).toBeNull();
    comeBack(ana);
    expect(valueOf("Patient")).toBe("");
  });

  it("is erased by starting afresh, and an empty form is not kept at all", async () => {
    const { comeBack } = await openBookingPage();
    expect(screen.queryByRole("button", { name: "Clear form" })).toBeNull();
    expect(kept()).toBeNull();
    await fillIn();
    await userEvent.click(screen.getByRole("button", { name: "Clear form" }));
    expect(valueOf("Patient")).toBe("");
    expect(document.activeElement).toBe(field("Patient"));
    expect(kept()).toBeNull();
    await fillIn();
    comeBack();
    await userEvent.click(within(await restored()).getByRole("button", { name: "Clear form" }));
    expect(valueOf("Internal comment")).toBe("");
    expect(kept()).toBeNull();
  });

  it.each([
    ["of an older form", { key: "k", savedAt: Date.now(), values: { patientId: "", comment: "x" } }],
    ["of yesterday", "old"],
    ["that nobody can read", "{"],
    ["of another kind", [1]],
  ])("is ignored when it is one %s", async (_, stored) => {
    const { comeBack } = await openBookingPage();
    await fillIn();
    const draft = stored === "old" ? { ...kept(), savedAt: Date.now() - 13 * 3_600_000 } : stored;
    sessionStorage.setItem(storageName, typeof draft === "string" ? draft : JSON.stringify(draft));
    comeBack();
    expect(valueOf("Patient")).toBe("");
    expect(screen.queryByRole("region", { name: "Your unfinished booking" })).toBeNull();
  });

  it("goes on under a new key when nothing was sent, since a copy of the tab may have the old one", async () => {
    const { comeBack, sent } = await openBookingPage();
    await fillIn();
    const key = kept()?.["key"];
    comeBack();
    await restored();
    await book();
    await screen.findByRole("region", { name: "Booked" });
    expect(sent()[0]?.key).not.toBe(key);
  });
});

describe("a booking whose page is left while it is confirmed", () => {
  const confirming = {
    "POST /api/appointments": ({ key }: { key?: string }) => ({
      status: 202,
      json: { state: "confirming", key },
    }),
  };

  it("is followed under its key by the page that comes back", async () => {
    const { server, sent, comeBack } = await openBookingPage({
      ...confirming,
      "GET /api/bookings/*": () => ({ json: { state: "booked", appointment: booked(sent()[0]?.body) } }),
    });
    await fillIn();
    await book();
    await screen.findByRole("region", { name: /Confirming/ });
    comeBack();
    const notice = await screen.findByRole("region", { name: /Confirming/ });
    await waitFor(() => expect(document.activeElement).toBe(notice));
    await screen.findByRole("region", { name: "Booked" });
    expect(sent()).toHaveLength(1);
    expect(server.asked("GET /api/bookings/*").at(-1)?.path).toBe(`/api/bookings/${sent()[0]?.key}`);
    expect(kept()).toBeNull();
  });

  it("is sent once more under its key when the server has never heard of it", async () => {
    const { sent, comeBack } = await openBookingPage({
      "POST /api/appointments": ({ body }, before) =>
        before === 0 ? "cut" : { status: 201, json: { state: "booked", appointment: booked(body) } },
      "GET /api/bookings/*": () => problem("not-found"),
    });
    await fillIn();
    await book();
    await screen.findByRole("region", { name: "Not confirmed yet" });
    comeBack();
    await screen.findByRole("region", { name: "Booked" });
    const [first, second] = sent();
    expect(second).toEqual(first);
  });

  it("is not sent by itself when the page comes back much later, and nobody is told that it was not made", async () => {
    const { sent, comeBack } = await openBookingPage({
      "POST /api/appointments": () => "cut",
      "GET /api/bookings/*": () => problem("not-found"),
    });
    await fillIn();
    await book();
    await screen.findByRole("region", { name: "Not confirmed yet" });
    const draft = kept() as { sent: { at: number } };
    draft.sent.at -= 3_600_000;
    sessionStorage.setItem(storageName, JSON.stringify(draft));
    comeBack();
    await screen.findByText("The page was closed before the server answered.");
    expect(screen.getByRole("region", { name: "Not confirmed yet" }).textContent).toContain(
      "won't book it twice",
    );
    expect(sent()).toHaveLength(1);
  });

  it("is not called unbooked because its state cannot be read", async () => {
    const { comeBack } = await openBookingPage({
      ...confirming,
      "GET /api/bookings/*": () => problem("cross-site"),
    });
    await fillIn();
    await book();
    await screen.findByRole("region", { name: "Not confirmed yet" });
    expect(screen.queryByText(/Nothing was booked/)).toBeNull();
    comeBack();
    await screen.findByRole("region", { name: "Not confirmed yet" });
  });
});

describe("a booking that the server gave up", () => {
  it.each([
    ["it failed", { json: { state: "failed", problem: problem("upstream-unavailable").json } }],
    ["nothing of it is known", problem("not-found")],
  ])("is called not booked once the server says that %s", async (_, state) => {
    await openBookingPage({
      "POST /api/appointments": () => problem("upstream-unavailable"),
      "GET /api/bookings/*": () => state,
    });
    await fillIn();
    await book();
    const notice = await screen.findByRole("region", { name: "Not booked" });
    expect(notice.textContent).toContain("Patient records are unavailable right now.");
    expect(notice.textContent).toContain("Nothing was booked");
    expect(notice.textContent).toContain("you can try again");
    expect(kept()).not.toHaveProperty("sent");
  });
});
