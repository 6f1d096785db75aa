import { gzipSync } from "node:zlib";
import { bookingForm } from "../booking-form.ts";
import { expect, test } from "../story.ts";

test("the booking page asks for at most 150 kB of scripts, and nothing it is sent holds a key", async ({
  page,
}, testInfo) => {
  const bodies: Promise<{ isScript: boolean; text: string }>[] = [];
  page.on("response", (response) => {
    const type = response.request().resourceType();
    // The stream of the clinic's changes has no end to wait for.
    if (type === "eventsource") return;
    const isScript = type === "script";
    bodies.push(response.text().then((text) => ({ isScript, text })));
  });
  await bookingForm(page).open();
  await expect(page.getByRole("complementary")).toContainText("as of");
  const sent = await Promise.all(bodies);
  const scripts = sent.filter(({ isScript }) => isScript);
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.reduce((sum, { text }) => sum + gzipSync(text).length, 0);
  testInfo.annotations.push({
    type: "measured",
    description: `scripts that the booking page asks for: ${(bytes / 1000).toFixed(1)} kB after gzip`,
  });
  expect(bytes).toBeLessThanOrEqual(150_000);
  expect(sent.filter(({ text }) => /clk_|x-api-key/i.test(text))).toEqual([]);
});
