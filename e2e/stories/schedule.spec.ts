import type { Page } from "@playwright/test";
import { wallClockDay } from "#domain/wall-clock.ts";
import { bookingForm, quietDay } from "../booking-form.ts";
import { type ClinicRecords, clinicRecords } from "../clinic-records.ts";
import { card, openQuietDay, told } from "../quiet-schedule.ts";
import { quarterOfToday, sessionOf } from "../states/at-the-desk.ts";
import { expect, test } from "../story.ts";
import { axeFindings } from "../what-is-wrong.ts";

const minuteMs = 60_000;

// What is booked today stays in the clinic.
test.use({ settings: {} });

/** A practitioner of whom nobody else's story knows, with a visit that begins now and one that follows it. */
async function busyPractitioner(page: Page, records: ClinicRecords, lastName: string) {
  const practitionerId = await records.create("practitioners", { firstName: "Ignatius", lastName });
  const now = await quarterOfToday(page, { after: 90 });
  const visit = async (patient: string, from: number) => {
    const patientId = await records.create("patients", {
      firstName: "Odile",
      lastName: patient,
      birthDate: "1958-05-21",
    });
    return records.create("appointments", {
      status: "booked",
      patientId,
      practitionerId,
      start: new Date(now + from * minuteMs).toISOString(),
      end: new Date(now + (from + 30) * minuteMs).toISOString(),
      minutesDuration: 30,
    });
  };
  return { practitionerId, now, visit };
}

test("the day opens first, and a visit goes along its way with one key each, seen at another desk", async ({
  page,
  context,
  frontdesk,
}, testInfo) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const { visit } = await busyPractitioner(page, records, "Brightwater");
  const id = await visit("Castellanos", 0);
  await visit("Okonkwo", 45);
  await page.goto("/");
  await expect(page).toHaveURL(/\/schedule$/);
  await expect(card(page, "Castellanos")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  const other = await context.newPage();
  await other.goto("/schedule");
  await expect(card(other, "Castellanos")).toBeVisible();

  await card(page, "Castellanos").click();
  await expect(page.getByRole("complementary", { name: "Odile Castellanos" })).toContainText("May 21, 1958");
  let keys = 0;
  const press = (key: string) => {
    keys += 1;
    return page.keyboard.press(key);
  };
  await press("a");
  await expect(told(page)).toContainText("here.");
  await expect.poll(async () => (await records.read(id))["status"]).toBe("checked-in");
  await expect(card(other, "Castellanos")).toContainText("here");
  await press("s");
  await expect(card(other, "Castellanos")).toContainText("in room");
  await press("Alt+u");
  await expect(card(other, "Castellanos")).toContainText("here");
  await press("s");
  await expect(told(page)).toContainText("in room");
  await press("l");
  await expect(card(other, "Castellanos")).toContainText("left");
  await expect.poll(async () => (await records.read(id))["status"]).toBe("fulfilled");
  await expect(card(page, "Castellanos")).toBeFocused();
  testInfo.annotations.push({
    type: "measured",
    description: `check in, send in, take back, send in, left: ${keys} keys`,
  });
  expect(keys).toBe(5);
});

test("free time that is pressed is booked there, and the list has what the columns have", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const { practitionerId, now, visit } = await busyPractitioner(page, records, "Quill");
  // On a day without hours the schedule begins with the hour in which the visit does; it has to be free before it.
  const isWholeHour = (now + 45 * minuteMs) % (60 * minuteMs) === 0;
  await visit("Lindqvist", isWholeHour ? 60 : 45);
  const { clinic } = await sessionOf(page);
  const today = wallClockDay(new Date(), clinic.timeZone);
  await page.goto("/schedule?day=2035-05-01");
  await page.getByRole("button", { name: "Today" }).click();
  await expect(page).toHaveURL(/\/schedule$/);
  await card(page, "Lindqvist").focus();
  await page.keyboard.press("ArrowUp");
  const free = page.locator("[data-free]:focus");
  await expect(free).toContainText("free");
  const start = Number(await free.getAttribute("data-start"));
  await page.keyboard.press("Enter");
  const desk = bookingForm(page);
  await expect(desk.field("Practitioner")).toHaveValue("Ignatius Quill");
  await expect(desk.field("Start")).not.toHaveValue("");
  await expect(page).toHaveURL(/\/book$/);
  expect(wallClockDay(new Date(start), clinic.timeZone)).toBe(today);

  await page.goto("/schedule?view=list");
  const row = page.getByRole("row", { name: /Lindqvist/ });
  await expect(row).toContainText("Ignatius Quill");
  await row.getByRole("button").click();
  await expect(page.getByRole("complementary", { name: "Odile Lindqvist" })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 640 });
  await expect(page.getByRole("table")).toBeVisible();
  expect(practitionerId).toBeTruthy();
});

test("a visit is moved by keys, by mouse and by pressing a place, and where it does not fit nothing is written", async ({
  page,
  frontdesk,
}, testInfo) => {
  const { records, at, book } = await openQuietDay(page, frontdesk, "Marsh");
  const { id } = await book("Abernathy", "10:00", "10:30");
  await book("Zielinski", "11:00", "11:30");
  const startsAt = async (time: string) =>
    expect.poll(async () => Date.parse(String((await records.read(id))["start"]))).toBe(Date.parse(at(time)));
  await page.goto(`/schedule?day=${quietDay}`);
  const visit = card(page, "Abernathy");
  const bar = page.getByRole("region", { name: /Move .*Odile Abernathy/ });

  await visit.focus();
  const keys = ["m", "ArrowDown", "ArrowDown", "Enter"];
  for (const key of keys) await page.keyboard.press(key);
  await startsAt("10:30");
  await expect(visit).toBeFocused();
  await page.keyboard.press("Alt+u");
  await startsAt("10:00");

  // Half an hour on the screen is half of what lies between two visits an hour apart.
  await expect(bar).toBeHidden();
  await expect(told(page)).toContainText("Undone");
  const [from, other] = [await visit.boundingBox(), await card(page, "Zielinski").boundingBox()];
  if (!from || !other) throw new Error("The visits are not on the screen.");
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
  const halfAnHour = (other.y - from.y) / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + halfAnHour / 2, { steps: 4 });
  await expect(bar).toBeVisible();
  await page.mouse.move(x, y + halfAnHour, { steps: 4 });
  await expect(bar).toContainText("10:30");
  await page.mouse.up();
  await startsAt("10:30");
  await expect(told(page)).toContainText("10:30");

  await visit.click();
  await page
    .getByRole("complementary", { name: "Odile Abernathy" })
    .getByRole("button", { name: /^Move/ })
    .click();
  await expect(bar).toBeVisible();
  await page.mouse.click(x, from.y + 1);
  await expect(bar).toContainText("10:00");
  await bar.getByRole("button", { name: /^Move here/ }).click();
  await startsAt("10:00");

  await visit.focus();
  for (const key of ["m", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  await expect(bar).toContainText(/Zielinski/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "Nearest free times" })).toBeVisible();
  await startsAt("10:00");
  testInfo.annotations.push({
    type: "measured",
    description: `keys to move a visit by half an hour: ${keys.length}`,
  });
  expect(keys.length).toBeLessThanOrEqual(6);
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, viewport: { width: 1180, height: 820 } });

  test("a visit is lifted by resting on it, a finger that goes on scrolls, and its lower edge makes it longer", async ({
    page,
    frontdesk,
  }) => {
    const { records, practitionerId, at, book } = await openQuietDay(page, frontdesk, "Touchwood");
    const { id } = await book("Fairweather", "10:00", "10:30");
    await book("Holloway", "11:00", "12:00");
    const isAt = (start: string, end: string) =>
      expect
        .poll(async () => {
          const read = await records.read(id);
          return [read["start"], read["end"]].map((one) => Date.parse(String(one)));
        })
        .toEqual([Date.parse(at(start)), Date.parse(at(end))]);
    await page.clock.install();
    await page.goto(`/schedule?day=${quietDay}`);
    const visit = card(page, "Fairweather");
    const bar = page.getByRole("region", { name: /Odile Fairweather/ });
    await visit.scrollIntoViewIfNeeded();
    const [from, other] = [await visit.boundingBox(), await card(page, "Holloway").boundingBox()];
    if (!from || !other) throw new Error("The visits are not on the screen.");
    const halfAnHour = (other.y - from.y) / 2;
    const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
    const finger = await page.context().newCDPSession(page);
    // By its own clock it is slow, so that the page does not run on when it is lifted.
    let timestamp = Date.now() / 1000;
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", to?: number) =>
      finger.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: to === undefined ? [] : [{ x, y: to }],
        timestamp: (timestamp += 1),
      });

    // Going on at once is no rest, however slow the computer is: the finger scrolls, and nothing is lifted behind it.
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 10_000));
    await touch("touchStart", y);
    await touch("touchMove", y + 12);
    await touch("touchMove", y + 20);
    await page.clock.runFor(1000);
    await expect(bar).toBeHidden();
    await touch("touchEnd");

    // A finger that stops a page that is running on only does that: the browser keeps it.
    await visit.evaluate((element) => {
      const { x, y } = element.getBoundingClientRect();
      const at = { bubbles: true, clientX: x + 9, clientY: y + 9, pointerType: "touch" };
      element.dispatchEvent(new PointerEvent("pointerdown", at));
      element.dispatchEvent(new TouchEvent("touchstart", { bubbles: true, cancelable: false }));
    });
    await page.clock.runFor(1000);
    await expect(bar).toBeHidden();
    await page.clock.resume();

    await touch("touchStart", y);
    await expect(bar).toBeVisible();
    await touch("touchMove", y + halfAnHour / 2);
    await touch("touchMove", y + halfAnHour);
    await expect(bar).toContainText("10:30");
    await touch("touchEnd");
    await isAt("10:30", "11:00");

    // With a mouse, the lower edge of the card is its end.
    await expect(bar).toBeHidden();
    await expect(told(page)).toContainText("10:30");
    const moved = await visit.boundingBox();
    if (!moved) throw new Error("The visit is not on the screen.");
    await page.mouse.move(x, moved.y + moved.height - 2);
    await page.mouse.down();
    await page.mouse.move(x, moved.y + moved.height - 2 - halfAnHour / 4, { steps: 3 });
    await page.mouse.move(x, moved.y + moved.height - 2 - halfAnHour / 2, { steps: 3 });
    await expect(bar).toContainText("15 min");
    await page.mouse.up();
    await isAt("10:30", "10:45");

    await visit.focus();
    await page.getByRole("button", { name: "Week", exact: true }).click();
    await expect(page.getByRole("rowheader")).toHaveCount(7);
    await expect(page.getByRole("combobox", { name: "Whose week" })).toHaveValue(practitionerId);
    await expect(visit).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  });
});
