import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { holdDesk } from "#testing/hold-desk.ts";
import { quietDay } from "../booking-form.ts";
import { card, openQuietDay, told } from "../quiet-schedule.ts";
import { expect, test } from "../story.ts";

// What stands on the day decides where a drag leads.
test.use({ settings: {}, expectedComplaints: [/status of 409/] });

const bar = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`Odile ${name}`) });

/** Lifts a visit by mouse and holds it `minutes` later; an hour lies between it and the other one. */
async function lift(
  page: Page,
  name: string,
  { before: other, minutes }: { before: string; minutes: number },
) {
  await card(page, name).scrollIntoViewIfNeeded();
  const [from, to] = [await card(page, name).boundingBox(), await card(page, other).boundingBox()];
  if (!from || !to) throw new Error("The visits are not on the screen.");
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + ((to.y - from.y) * minutes) / 60, { steps: 6 });
  await expect(bar(page, name)).toBeVisible();
}

test("of two desks that drag one visit the second is told where the first has put it", async ({
  page,
  browser,
  context,
  frontdesk,
}) => {
  const { records, at, book } = await openQuietDay(page, frontdesk, "Marsh");
  const { id } = await book("Abernathy", "09:00", "09:20");
  await book("Zielinski", "10:00", "10:20");
  const storageState = await context.storageState();
  const otherComputer = await browser.newContext({ storageState, baseURL: frontdesk.url });
  const other = await otherComputer.newPage();
  for (const desk of [page, other]) {
    await desk.goto(`/schedule?day=${quietDay}`);
    await expect(card(desk, "Abernathy")).toBeVisible();
  }
  await lift(page, "Abernathy", { before: "Zielinski", minutes: 30 });
  await lift(other, "Abernathy", { before: "Zielinski", minutes: 20 });
  await page.mouse.up();
  await expect(told(page)).toContainText("9:30");
  // The card of the one that still drags follows what it is now; the drag goes on.
  await expect(card(other, "Abernathy")).toContainText("9:30");
  await expect(bar(other, "Abernathy")).toContainText("9:20");
  await other.mouse.up();
  await expect(told(other)).toContainText(/Abernathy.? was not changed\. .*It is now: Booked.*9:30/);
  await expect(card(other, "Abernathy")).toContainText("9:30");
  await expect(other.locator("[data-confirming], [data-moving]")).toHaveCount(0);
  expect(await records.read(id)).toMatchObject({ start: at("09:30"), end: at("09:50"), status: "booked" });
  await otherComputer.close();
});

test("a hundred changes at other desks leave a drag, what is typed, the focus and the place on the page as they are", async ({
  page,
  frontdesk,
}) => {
  const { records, practitionerId, at, book } = await openQuietDay(page, frontdesk, "Marsh");
  const { id } = await book("Abernathy", "09:00", "09:20");
  const moved = await book("Zielinski", "10:00", "10:20");
  await page.goto(`/schedule?day=${quietDay}`);
  const desk = holdDesk(frontdesk.url);
  const quarters = Array.from(
    { length: 16 },
    (_, at) => `${13 + Math.floor(at / 4)}:${["00", "15", "30", "45"][at % 4]}`,
  );
  let next = 0;
  const fifty = async () => {
    for (let count = 0; count < 45; count += 1) {
      next = (next + 1) % (quarters.length - 1);
      const [start = "", end = ""] = [quarters[next], quarters[next + 1]];
      await desk.hold({ practitionerId, start: at(start), end: at(end) });
    }
    for (const minute of ["05", "10", "15", "20", "25"]) {
      const asked = await page.request.patch(`/api/appointments/${moved.id}`, {
        headers: { "Idempotency-Key": randomUUID() },
        data: { start: at(`11:${minute}`), end: at(`11:${Number(minute) + 20}`) },
      });
      expect(asked.status()).toBe(200);
    }
    await expect(page.getByText(/is booking here/)).toBeVisible();
    await expect(card(page, "Zielinski")).toContainText("11:25");
  };
  const scroller = page.locator("[data-scroller]");
  const scrolled = () => scroller.evaluate(({ scrollTop, scrollLeft }) => [scrollTop, scrollLeft]);

  await card(page, "Abernathy").click();
  await page.locator("[data-visit-panel] [data-edit]").click();
  const comment = page.locator("[data-visit-panel] textarea").last();
  await comment.fill("Comes with her sis");
  const place = await scrolled();
  await fifty();
  await expect(comment).toBeFocused();
  await page.keyboard.type("ter.");
  await expect(comment).toHaveValue("Comes with her sister.");
  expect(await scrolled()).toEqual(place);

  await page.keyboard.press("Escape");
  const reset = await page.request.patch(`/api/appointments/${moved.id}`, {
    headers: { "Idempotency-Key": randomUUID() },
    data: { start: at("10:00"), end: at("10:20") },
  });
  expect(reset.status()).toBe(200);
  await expect(card(page, "Zielinski")).toContainText("10:00");
  await lift(page, "Abernathy", { before: "Zielinski", minutes: 30 });
  const ghost = page.locator("[class*=ghost]");
  const [where, before] = [await ghost.boundingBox(), await scrolled()];
  await fifty();
  await expect(bar(page, "Abernathy")).toContainText("9:30");
  expect(await ghost.boundingBox()).toEqual(where);
  expect(await scrolled()).toEqual(before);
  await page.mouse.up();
  await expect.poll(async () => (await records.read(id))["start"]).toBe(at("09:30"));
});
