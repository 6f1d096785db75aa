import { bookingForm } from "../booking-form.ts";
import { expect, test } from "../story.ts";

test.describe("in London, on an American browser", () => {
  test.use({ locale: "en-US", settings: { CLINIC_TIME_ZONE: "Europe/London" } });

  test("a date is typed and read the clinic's way", async ({ page }) => {
    const desk = bookingForm(page);
    await desk.open();
    await expect(page.locator("html")).toHaveAttribute("lang", "en-GB");
    for (const [typed, day] of [
      ["3/12", /\b3 Dec\b/],
      ["13/12", /\b13 Dec\b/],
      ["1/2", /\b1 Feb\b/],
    ] as const) {
      await desk.enter("Date", typed);
      await expect(desk.field("Date")).toHaveValue(day);
    }
    await desk.enter("Date", "3/12 14:30");
    await expect(desk.field("Date")).toHaveValue(/\b3 Dec\b/);
    await expect(desk.field("Start")).toHaveValue("14:30");
  });
});

test.describe("in Amman, on a browser of Jordan", () => {
  test.use({ locale: "ar-JO", settings: { CLINIC_TIME_ZONE: "Asia/Amman" } });

  test("what the page writes is read again, with the marks that computers put into it", async ({ page }) => {
    await page.goto("/book");
    const html = page.locator("html");
    await expect(html).toHaveAttribute("lang", "ar-JO");
    await expect(html).toHaveAttribute("dir", "rtl");
    const day = page.locator("#booking-day");
    const start = page.locator("#booking-start");
    const enter = async (box: typeof day, text: string) => {
      await box.fill(text);
      await box.press("Tab");
    };
    await enter(day, "٣\u200F/١٢\u200F/٢٠٣١");
    await expect(day).toHaveValue(/٣ كانون الأول ٢٠٣١/);
    const written = await day.inputValue();
    await enter(day, "غدا");
    await expect(day).not.toHaveValue(written);
    await enter(day, written.replace(/(\d|[٠-٩])(?=\s)/u, "$1\u200F"));
    await expect(day).toHaveValue(written);
    await enter(day, "٢٤ كانون الأول ٢٠٣١ ٩ صباحا");
    await expect(day).toHaveValue(/٢٤ كانون الأول ٢٠٣١/);
    await expect(start).toHaveValue(/٩:٠٠/);
    await enter(start, "٣:٣٠ مساءً");
    await expect(start).toHaveValue(/٣:٣٠/);
  });
});

test.describe("where a browser has other rules of the clinic's zone than the server", () => {
  test.use({ settings: { CLINIC_TIME_ZONE: "America/Denver" } });

  test("both offsets are said before anything is booked, and nothing where they agree", async ({
    page,
    context,
  }) => {
    const agreeing = await context.newPage();
    await agreeing.goto("/book");
    await page.addInitScript(() => {
      // Phoenix has Denver's winter time all through the year.
      Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
        construct: (Real, [locale, options]: [string, Intl.DateTimeFormatOptions | undefined]) =>
          new Real(locale, {
            ...options,
            ...(options?.timeZone === "America/Denver" && { timeZone: "America/Phoenix" }),
          }),
      });
    });
    await bookingForm(page).open();
    const note = (at: typeof page) =>
      at.getByRole("status").filter({ hasText: "don't agree on the time in" });
    await expect(note(page)).toContainText(/America\/Denver.*UTC.?−0[67]:00.*UTC.?−0[67]:00/s);
    await expect(agreeing.locator("#booking-day")).toHaveValue(/\d/);
    await expect(note(agreeing)).toHaveCount(0);
  });
});
