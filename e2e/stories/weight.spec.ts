import { gzipSync } from "node:zlib";
import { bookingForm } from "../booking-form.ts";
import { expect, test } from "../story.ts";

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

test("the booking page begins with at most 135 kB of scripts, and nothing it is sent holds a key", async ({
  page,
}, testInfo) => {
  const bodies: Promise<{ url: string; isScript: boolean; text: string }>[] = [];
  page.on("response", (response) => {
    const type = response.request().resourceType();
    // The stream of the clinic's changes has no end to wait for.
    if (type === "eventsource") return;
    const isScript = type === "script";
    bodies.push(response.text().then((text) => ({ url: response.url(), isScript, text })));
  });
  await bookingForm(page).open();
  await expect(page.getByRole("complementary")).toContainText("Updated");
  const sent = await Promise.all(bodies);

  // What the page names itself has to be there before the form can be used; what it asks for later has not.
  const document = sent.find(({ text }) => text.startsWith("<!doctype html>"));
  const weigh = (scripts: typeof sent) => scripts.reduce((sum, { text }) => sum + gzipSync(text).length, 0);
  const scripts = sent.filter(({ isScript }) => isScript);
  const first = scripts.filter(({ url }) => document?.text.includes(new URL(url).pathname));
  expect(first.length).toBeGreaterThan(0);
  testInfo.annotations.push({
    type: "measured",
    description:
      `scripts of the booking page after gzip: ${kilobytes(weigh(first))} kB until the form can be used, ` +
      `${kilobytes(weigh(scripts))} kB with the day beside it`,
  });
  expect(weigh(first)).toBeLessThanOrEqual(135_000);
  expect(sent.filter(({ text }) => /clk_|x-api-key/i.test(text))).toEqual([]);
});
