import { once } from "node:events";
import { createServer, request as httpRequest, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { bookingForm, quietDay } from "../booking-form.ts";
import { clinicRecords } from "../clinic-records.ts";
import { makeAppointment } from "../states/at-the-desk.ts";
import { expect, test } from "../story.ts";

const ten = { status: "booked", start: `${quietDay}T15:00:00Z`, end: `${quietDay}T15:30:00Z` };

// Search lags by minutes here: what a desk sees of another one cannot come from it.
test.use({ settings: { SANDBOX_SEARCH_LAG_MS: "600000" } });

async function lookAtQuietDay(page: Page, origin = "") {
  const desk = bookingForm(page);
  await page.goto(`${origin}/book`);
  await desk.enter("Date", quietDay);
  await expect(page.getByText("No appointments.")).toBeVisible();
}

const rowOf = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });

const late = /may take half a minute to show here/;

/** Something between the browser and the server that brings no events across from a moment on. */
async function startProxy(target: string) {
  const streams = new Set<ServerResponse>();
  let keepsBack = false;
  const { hostname, port } = new URL(target);
  const server = createServer((asked, answer) => {
    const isStream = asked.url === "/api/events";
    const passed = httpRequest(
      { hostname, port, path: asked.url, method: asked.method, headers: asked.headers },
      (response) => {
        if (isStream && keepsBack) return;
        answer.writeHead(response.statusCode ?? 502, response.headers);
        if (isStream) streams.add(answer);
        response.on("data", (chunk) => (isStream && keepsBack ? undefined : answer.write(chunk)));
        response.on("end", () => answer.end());
      },
    );
    passed.on("error", () => answer.destroy());
    answer.on("close", () => passed.destroy());
    asked.pipe(passed);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    streams,
    keepBack: (keeps: boolean) => {
      keepsBack = keeps;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

test("seven tabs of one browser all work and hear of other desks, on one connection", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const streams = async () => {
    const text = await (await fetch(`${frontdesk.url}/metrics`)).text();
    return Number(/^frontdesk_event_streams (\d+)$/m.exec(text)?.[1]);
  };
  const tabs = [page];
  while (tabs.length < 7) tabs.push(await page.context().newPage());
  for (const tab of tabs) await lookAtQuietDay(tab);
  expect(await streams()).toBe(1);

  const names = [
    { firstName: "Wilhelmina", lastName: "Okonkwo" },
    { firstName: "Barnaby", lastName: "Oyelaran" },
    { firstName: "Clementine", lastName: "Adeyemi" },
  ];
  const [first, second, third] = await Promise.all(names.map((name) => records.create("patients", name)));
  await makeAppointment(page, { ...ten, patientId: first });
  for (const tab of tabs) await expect(rowOf(tab, "Wilhelmina Okonkwo")).toContainText("10:00");

  // The first tab listens for all. One that is closed, and one that the browser puts to sleep, leaves it to another.
  await tabs.shift()?.close();
  await expect.poll(streams).toBe(1);
  const [asleep, ...awake] = tabs;
  if (!asleep) throw new Error("There are no tabs.");
  await makeAppointment(asleep, { ...ten, patientId: second });
  for (const tab of tabs) await expect(rowOf(tab, "Barnaby Oyelaran")).toContainText("10:00");
  const protocol = await page.context().newCDPSession(asleep);
  await protocol.send("Page.setWebLifecycleState", { state: "frozen" });
  const [watching] = awake;
  if (!watching) throw new Error("There are no tabs.");
  await makeAppointment(watching, { ...ten, patientId: third });
  for (const tab of awake) await expect(rowOf(tab, "Clementine Adeyemi")).toContainText("10:00");
  await expect.poll(streams).toBe(1);
  await protocol.send("Page.setWebLifecycleState", { state: "active" });
  await expect(rowOf(asleep, "Clementine Adeyemi")).toContainText("10:00");
  expect(await streams()).toBe(1);
});

test("where events are kept back the day is read by time, and the page says so until they come again", async ({
  page,
  frontdesk,
}) => {
  const records = clinicRecords(frontdesk.sandboxUrl);
  const [first, second, third] = await Promise.all(
    ["Leopold", "Octavia", "Balthasar"].map((firstName) =>
      records.create("patients", { firstName, lastName: "Nakamura" }),
    ),
  );
  const proxy = await startProxy(frontdesk.url);
  try {
    await page.clock.install();
    await lookAtQuietDay(page, proxy.url);
    await expect.poll(() => proxy.streams.size).toBe(1);
    await expect(page.getByText(late)).toBeHidden();

    // The connection stands, and nothing comes any more.
    proxy.keepBack(true);
    await makeAppointment(page, { ...ten, patientId: first });
    await page.clock.fastForward(35_000);
    await expect(page.getByText(late)).toBeVisible();
    await expect(rowOf(page, "Leopold Nakamura")).toContainText("10:00");

    // Another one was asked for, whose answer is kept back from its first byte.
    await makeAppointment(page, { ...ten, patientId: second });
    await page.clock.fastForward(35_000);
    await expect(rowOf(page, "Octavia Nakamura")).toContainText("10:00");
    await expect(page.getByText(late)).toBeVisible();

    proxy.keepBack(false);
    await page.clock.fastForward(35_000);
    await expect(page.getByText(late)).toBeHidden();
    await makeAppointment(page, { ...ten, patientId: third });
    await expect(rowOf(page, "Balthasar Nakamura")).toContainText("10:00");
  } finally {
    proxy.close();
  }
});
