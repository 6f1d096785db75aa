import type { Page } from "@playwright/test";
import { bookingForm, practitionerNamed, quietDay } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { expect, test } from "../story.ts";

/** Changes all words of the page as it stands, and from then on all that come. */
const change = (page: Page, how: "wrapped" | "replaced") =>
  page.addInitScript((way) => {
    const changeTexts = () => {
      const root = document.getElementById("app");
      if (!root) return;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        if (!text.data.trim() || text.parentElement?.tagName === "FONT") continue;
        if (text.parentElement?.closest("select, textarea")) continue;
        const font = document.createElement("font");
        text.replaceWith(font);
        font.append(way === "wrapped" ? text : text.data);
      }
    };
    setInterval(changeTexts, 20);
  }, how);

for (const how of ["wrapped", "replaced"] as const) {
  test(`a page whose words an extension has ${how} goes on working`, async ({ page, frontdesk }) => {
    const records = clinicRecords(frontdesk.sandboxUrl);
    const firstName = how === "wrapped" ? "Ottoline" : "Peregrine";
    const patientId = await records.create("patients", { firstName, lastName: "Vane" });
    const practitioner = await practitionerNamed(page, "Sarah");
    await change(page, how);
    const desk = bookingForm(page);
    await desk.open();
    await desk.choosePatient("vane", new RegExp(`${firstName} Vane`));
    await desk.choosePractitioner("sarah", practitioner.name);
    await desk.enter("Date", quietDay);
    await desk.enter("Start", how === "wrapped" ? "10:00" : "11:00");
    await desk.openDetails();
    await desk.openDetails();
    await desk.submit();
    const notice = page.getByRole("region", { name: "Booked", exact: true });
    await expect(notice).toContainText(`${firstName} Vane`);
    await notice.getByRole("button", { name: "Undo" }).click();
    await expect(notice).toBeHidden();
    await expect(page.getByText("Something went wrong")).toHaveCount(0);
    expect(await records.appointmentsOf(patientId)).toMatchObject([{ status: "cancelled" }]);
    await page.getByRole("link", { name: "To book" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "To book" })).toBeVisible();
  });
}

test("a browser of three years ago, which lacks what came since, is no reason to say that the connection is lost", async ({
  page,
}) => {
  await page.addInitScript(() => {
    delete (AbortSignal as { any?: unknown }).any;
    delete (Promise as { withResolvers?: unknown }).withResolvers;
    delete (Object as { groupBy?: unknown }).groupBy;
    delete (URL as { canParse?: unknown }).canParse;
  });
  const desk = bookingForm(page);
  await desk.open();
  await desk.field("Patient").fill("smith");
  await expect(desk.options.first()).toBeVisible();
});

test("a browser that is too old says so in one page, and which ones are not", async ({ page }) => {
  await page.addInitScript(() => {
    delete (Array.prototype as { toSorted?: unknown }).toSorted;
  });
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/api/")) asked.push(pathname);
  });
  await page.goto("/", { waitUntil: "networkidle" });
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("This browser is too old for Frontdesk");
  await expect(alert).toContainText("Firefox 115");
  await expect(alert).toContainText("هذا المتصفح قديم");
  expect(asked, "what a page goes on to ask that nobody sees").toEqual([]);
});
