import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { AvailabilityList, FirstFreeList } from "#contract/availability.ts";
import { book, field, openBookingPage, valueOf } from "#testing/booking-page.tsx";

const practitioners = [
  { id: "pr_1", name: "Dr. Carol Lee", specialty: "Cardiology" },
  { id: "pr_2", name: "Dr. Ben Ansa", specialty: "Dermatology" },
  { id: "pr_3", name: "Dr. Ana Lima", specialty: "Cardiology" },
];
const firstFree: FirstFreeList = {
  practitioners: [
    { practitionerId: "pr_1", start: "2031-11-26T15:00:00.000Z" },
    { practitionerId: "pr_2" },
    { practitionerId: "pr_3", start: "2031-11-25T15:30:00.000Z" },
  ],
};

/** Who of cardiology is free from half past nine to ten. */
const freeBetween = (...ids: string[]): AvailabilityList => ({
  asOf: "2031-11-24T12:00:00.000Z",
  practitioners: ["pr_1", "pr_3"].map((practitionerId) => ({
    practitionerId,
    hoursKnown: true,
    open: [],
    away: [],
    free: ids.includes(practitionerId)
      ? Array.from({ length: 6 }, (_, index) => ({
          start: new Date(Date.UTC(2031, 10, 24, 15, 30 + 5 * index)).toISOString(),
          end: new Date(Date.UTC(2031, 10, 24, 15, 35 + 5 * index)).toISOString(),
        }))
      : [],
  })),
});

const openPage = (routes: Parameters<typeof openBookingPage>[0] = {}) =>
  openBookingPage({
    "GET /api/practitioners": () => ({ json: { practitioners } }),
    "GET /api/availability/first": () => ({ json: firstFree }),
    "GET /api/availability": () => ({ json: freeBetween("pr_3") }),
    ...routes,
  });

const offered = () => screen.findAllByRole("option");
const names = async () =>
  (await offered()).map(({ textContent }) =>
    (textContent ?? "").replace(/[\u2068\u2069]/g, "").replace(/ (next free|nothing).*/, ""),
  );

async function enterTime(start: string) {
  await userEvent.clear(field("Date"));
  await userEvent.type(field("Date"), "2031-11-24");
  await userEvent.type(field("Start"), start);
  await userEvent.tab();
}

async function chooseAnyCardiologist() {
  await userEvent.type(field("Practitioner"), "any cardiologist");
  await userEvent.click(await screen.findByRole("option", { name: /Anyone in/ }));
}

describe("choosing a practitioner", () => {
  it("begins with each specialty, and in it with who is free first", async () => {
    const { server } = await openPage();
    expect(server.asked("GET /api/availability/first")).toEqual([]);
    await userEvent.click(field("Practitioner"));
    expect(
      await screen.findByText("next free Tue, Nov 25, 9:30 AM", { selector: "[role=option]:nth-child(2) *" }),
    ).toBeTruthy();
    expect(await names()).toEqual(["Anyone in Cardiology", "Dr. Ana Lima", "Dr. Carol Lee", "Dr. Ben Ansa"]);
    expect((await offered())[3]?.textContent).toContain("nothing free in the next 2 weeks");
    expect(server.asked("GET /api/availability/first")).toHaveLength(1);
  });

  it("begins with whom the patient saw last, and says when", async () => {
    await openPage({
      "GET /api/patients/pt_2/visits": () => ({
        json: { practitioners: [{ practitionerId: "pr_2", lastSeen: "2026-03-03T15:00:00.000Z" }] },
      }),
    });
    await userEvent.type(field("Patient"), "ana");
    await userEvent.click(await screen.findByRole("option", { name: /1991/ }));
    await userEvent.click(field("Practitioner"));
    await screen.findByText("last seen Mar 3, 2026");
    expect((await names())[0]).toMatch(/^Dr. Ben Ansa/);
  });

  it("finds a specialty by who works in it", async () => {
    await openPage();
    await userEvent.type(field("Practitioner"), "cardiologist");
    await waitFor(async () => expect(await offered()).toHaveLength(3));
    expect((await names()).join()).not.toContain("Ben Ansa");
  });
});

describe("anyone of a specialty", () => {
  it("becomes the one who is free at the time, by name, and that one is booked", async () => {
    const { sent } = await openPage();
    await userEvent.type(field("Patient"), "ana");
    await userEvent.click(await screen.findByRole("option", { name: /1991/ }));
    await chooseAnyCardiologist();
    expect(valueOf("Practitioner")).toBe("Anyone in Cardiology");
    await enterTime("930");
    await waitFor(() => expect(valueOf("Practitioner")).toBe("Dr. Ana Lima"));
    await book();
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]?.body).toMatchObject({ practitionerId: "pr_3" });
  });

  it("is nobody while nobody is free, and is not booked then", async () => {
    const { sent } = await openPage({ "GET /api/availability": () => ({ json: freeBetween() }) });
    await userEvent.type(field("Patient"), "ana");
    await userEvent.click(await screen.findByRole("option", { name: /1991/ }));
    await chooseAnyCardiologist();
    await enterTime("930");
    expect(await screen.findByText(/is free then. Choose another time/)).toBeTruthy();
    await book();
    expect(await screen.findByText(/Choose a time when someone is free/)).toBeTruthy();
    expect(sent()).toEqual([]);
  });
});
