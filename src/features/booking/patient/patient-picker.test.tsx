import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { PatientSummary } from "#contract/patient.ts";
import { hasNames } from "#domain/people/patient-search.ts";
import { soughtWords } from "#lib/names/name-keys.ts";
import { field, older, soughtIn, valueOf } from "#testing/booking-page.tsx";
import type { DeskRoutes } from "#testing/desk-server.ts";
import { jane, openPatientPage as openPage } from "#testing/patient-page.tsx";

describe("before anything is typed", () => {
  it("whom one booked last is offered, with the next visit", async () => {
    const known = { ...older, nextVisit: "2031-12-01T15:30:00.000Z" };
    await openPage({ "GET /api/patients": () => ({ json: { patients: [known], complete: true } }) });
    await userEvent.click(field("Patient"));
    const option = await screen.findByRole("option", { name: /Ana Ruiz/ });
    expect(option.textContent).toContain("next visit Mon, Dec 1, 9:30 AM");
    expect(screen.getByText("Recent patients")).toBeTruthy();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(valueOf("Patient")).toBe("Ana Ruiz");
  });
});

describe("nobody who was listed is gone while their name is typed on", () => {
  const people: PatientSummary[] = [
    { id: "pt_1", name: "Siobhan O'Brien" },
    { id: "pt_2", name: "Thị Hoa Đặng" },
    { id: "pt_3", name: "Jürgen Groß" },
    { id: "pt_4", name: "小明 王" },
    { id: "pt_5", name: "Işıl Yıldız" },
    { id: "pt_6", name: "Łukasz Żak" },
    { id: "pt_7", name: "Carla Marchetti", otherNames: ["Carla Bianchi"] },
  ];
  const routes: DeskRoutes = {
    "POST /api/patients/search": ({ body }) => {
      const words = soughtWords(soughtIn(body));
      return { json: { patients: people.filter((one) => hasNames(one, words)), complete: true } };
    },
  };

  it.each([
    ["obrien", "Siobhan O'Brien"],
    ["o'brien", "Siobhan O'Brien"],
    ["dang", "Thị Hoa Đặng"],
    ["gross", "Jürgen Groß"],
    ["王小明", "小明 王"],
    ["isil", "Işıl Yıldız"],
    ["lukasz", "Łukasz Żak"],
    ["bianchi", "Carla Marchetti"],
  ])("%s, slowly and in one burst", async (typed, name) => {
    await openPage(routes);
    const [first = "", ...letters] = Array.from(typed);
    await userEvent.type(field("Patient"), first);
    for (const letter of letters) {
      await userEvent.type(field("Patient"), letter);
      expect(await screen.findByRole("option", { name: new RegExp(`^${name}`) })).toBeTruthy();
    }
    expect(screen.queryByText(/^No patient/)).toBeNull();
    await userEvent.clear(field("Patient"));
    await userEvent.type(field("Patient"), typed);
    expect(await screen.findByRole("option", { name: new RegExp(`^${name}`) })).toBeTruthy();
  });
});

describe("who somebody is now", () => {
  const iole: PatientSummary = {
    id: "pt_3",
    name: "Iole Ferrante",
    birthDate: "1938-02-11",
    standing: { kind: "merged", into: "pt_9" },
  };

  it("is said where they are offered and chosen, and the record in place of a merged one is offered", async () => {
    await openPage({
      "POST /api/patients/search": () => ({ json: { patients: [iole], complete: true } }),
      "GET /api/patients/pt_9": () => ({ json: jane }),
      "GET /api/patients/pt_3/visits": () => ({ json: { practitioners: [] } }),
    });
    await userEvent.type(field("Patient"), "ferr");
    const option = await screen.findByRole("option", { name: /Iole Ferrante/ });
    expect(option.textContent).toContain("merged into another record");
    await userEvent.click(option);
    expect(await screen.findAllByText(/merged into another record/)).not.toEqual([]);
    await userEvent.click(await screen.findByRole("button", { name: /current record of .*Jane Doe/ }));
    expect(valueOf("Patient")).toBe("Jane Doe");
  });

  it.each([
    [{ kind: "deceased", on: "2026-10" } as const, "died Oct 2026"],
    [{ kind: "deceased" } as const, "deceased"],
    [{ kind: "inactive" } as const, "inactive record"],
  ])("%j is %s", async (standing, words) => {
    await openPage({
      "POST /api/patients/search": () => ({ json: { patients: [{ ...iole, standing }], complete: true } }),
    });
    await userEvent.type(field("Patient"), "ferr");
    expect((await screen.findByRole("option", { name: /Iole Ferrante/ })).textContent).toContain(words);
  });
});
