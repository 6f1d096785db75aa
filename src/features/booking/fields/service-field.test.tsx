import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { openBookingPage } from "#testing/booking-page.tsx";
import { ar } from "#texts/ar.ts";
import { en } from "#texts/en.ts";
import { speak } from "#texts/texts.ts";

afterEach(() => speak({ texts: en, locale: "en-US" }));

it("a usual service is offered in the language of the page, and what a clinic wrote itself as it is", async () => {
  const services = [
    { name: "Blood test", minutes: 10, appointmentType: "ROUTINE" },
    { name: "Tea with the nurse", minutes: 20 },
  ];
  await openBookingPage({ "GET /api/clinic": () => ({ json: { services, reasons: [], instructions: [] } }) });
  speak({ texts: ar, locale: "ar-JO" });
  const box = document.getElementById("booking-serviceType") as HTMLInputElement;
  const minutes = document.getElementById("booking-minutesDuration") as HTMLInputElement;
  await userEvent.type(box, "تحليل");
  await userEvent.click(await screen.findByRole("option", { name: /تحليل دم/ }));
  expect(box.value).toBe("تحليل دم");
  expect(minutes.value).toBe("10");
  await userEvent.clear(box);
  await userEvent.type(box, "tea");
  const [own] = await screen.findAllByRole("option");
  expect(own?.querySelector("bdi")?.textContent).toBe("Tea with the nurse");
});
