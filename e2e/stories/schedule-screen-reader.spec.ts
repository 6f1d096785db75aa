import { quietDay } from "../booking-form.ts";
import { hearAnnouncements } from "../live-regions.ts";
import { card, openQuietDay } from "../quiet-schedule.ts";
import { expect, test } from "../story.ts";

// What stands on the day is part of what is heard.
test.use({ settings: {} });

test("somebody who cannot see finds the visit of half past ten, moves it to a quarter past eleven and hears each step", async ({
  page,
  frontdesk,
}) => {
  const { book } = await openQuietDay(page, frontdesk, "Marsh");
  await book("Zielinski", "09:00", "09:30");
  await book("Abernathy", "10:30", "11:00");
  const heard = await hearAnnouncements(page);
  await page.goto(`/schedule?day=${quietDay}`);
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /Marsh/ }) });
  await expect(row).toMatchAriaSnapshot(`
    - rowheader "Ignatius Marsh 0 of 2 seen"
    - gridcell "8:00 – 9:00 AM, free"
    - gridcell "Odile Zielinski 9:00 – 9:30 AM, booked"
    - gridcell "9:30 – 10:30 AM, free"
    - gridcell "Odile Abernathy 10:30 – 11:00 AM, booked"
    - gridcell "11:00 AM – 6:00 PM, free"
  `);

  await card(page, "Zielinski").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(card(page, "Abernathy")).toBeFocused();
  for (const key of ["m", "ArrowDown", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  const bar = page.getByRole("region", { name: /^Move .*Abernathy/ });
  await expect(bar).toMatchAriaSnapshot(`
    - paragraph:
      - strong: /11:15 – 11:45 AM, .*Ignatius Marsh/
      - text: Fits Arrows move it, with Shift by 5 minutes.
    - button "Move here"
    - button "Length"
    - button "Type a time"
    - button "Close"
    - status: /11:15 – 11:45 AM, .*Ignatius Marsh.*\\. Fits/
  `);

  await page.keyboard.press("Enter");
  await expect.poll(() => heard).toContainEqual(expect.stringMatching(/^Odile Abernathy: .* 11:15 AM/));
  expect(heard).toContain("11:15 – 11:45 AM, Ignatius Marsh. Fits");
  await expect(card(page, "Abernathy")).toBeFocused();
  await expect(row).toMatchAriaSnapshot(`
    - gridcell "9:30 – 11:15 AM, free"
    - gridcell "Odile Abernathy 11:15 – 11:45 AM, booked"
    - gridcell "11:45 AM – 6:00 PM, free"
  `);

  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: "Odile Abernathy" });
  await expect(panel.getByRole("heading", { name: "Odile Abernathy" })).toBeFocused();
  await expect(panel).toMatchAriaSnapshot(`
    - heading "Odile Abernathy" [level=2]
    - button "Close"
    - paragraph: no date of birth no phone
    - paragraph: booked
    - term: Time
    - definition: /11:15 – 11:45 AM/
    - term: Practitioner
    - definition: Ignatius Marsh
    - button "Move"
    - button "Length"
    - button "Cancel"
    - button "Edit texts"
    - button "Follow-up"
    - button "Hand over"
    - button "Print slip"
    - button "Download for calendar"
    - list "History":
      - listitem: /Booked/
      - listitem: /Moved from/
  `);
});
