import { bookingForm, quietDay } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { expect, test } from "../story.ts";
import { outside } from "../what-is-wrong.ts";

test.describe("on a screen 320 pixels wide", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("nothing has to be scrolled sideways for, and a booking can be made", async ({ page, frontdesk }) => {
    const records = clinicRecords(frontdesk.sandboxUrl);
    await records.create("patients", {
      firstName: "Bartholomew-Maximilian",
      lastName: "Cholmondeley-Warrington",
    });
    const desk = bookingForm(page);
    await desk.open();
    await desk.openDetails();
    expect(await outside(page)).toEqual([]);
    await desk.submit();
    await expect(desk.errorOf("Patient")).toBeVisible();
    expect(await outside(page)).toEqual([]);
    await desk.choosePatient("cholmond", /Cholmondeley-Warrington/);
    await desk.enter("Date", quietDay);
    await desk.enter("Start", "10:45");
    await desk.submit();
    await expect(page.getByRole("listitem").filter({ hasText: "Cholmondeley-Warrington" })).toContainText(
      "just booked",
    );
    expect(await outside(page)).toEqual([]);
  });
});

test.describe("in the dark", () => {
  test.use({ colorScheme: "dark" });

  test("the page is dark from its first picture on", async ({ page }) => {
    await bookingForm(page).open();
    const luminance = await page.evaluate(() => {
      const canvas = document.createElement("canvas").getContext("2d");
      if (!canvas) throw new Error("This browser has no canvas.");
      canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    });
    expect(luminance).toBeLessThan(60);
  });
});

test("in Arabic the page runs from right to left, and what was typed stays", async ({ page }) => {
  const desk = bookingForm(page);
  await desk.open();
  await desk.enter("Reason for the visit", "typed before");
  await page.getByRole("combobox", { name: "Language" }).selectOption("ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.getByRole("form")).not.toContainText("Book an appointment");
  await expect(page.locator("[name=reasonCode]")).toHaveValue("typed before");
  expect(await outside(page)).toEqual([]);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
});

test.describe("on a computer in another time zone", () => {
  test.use({ timezoneId: "Asia/Kolkata" });

  test("times are the clinic's, and the page says so", async ({ page, frontdesk }) => {
    const records = clinicRecords(frontdesk.sandboxUrl);
    const patientId = await records.create("patients", { firstName: "Meridian", lastName: "Vanterpool" });
    const desk = bookingForm(page);
    await desk.open();
    await desk.choosePatient("vanterp", /Vanterpool/);
    await desk.enter("Date", "2031-01-15");
    await desk.enter("Start", "9:30");
    await expect(desk.form).toContainText("Times are the clinic's (Central");
    await desk.submit();
    await expect
      .poll(() => records.appointmentsOf(patientId))
      .toMatchObject([{ start: "2031-01-15T15:30:00.000Z" }]);
  });
});
