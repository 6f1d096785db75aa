import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { shiftBrowserClock } from "#commands/clock/shift-browser-clock.ts";
import { type FrontdeskProcess, spawnFrontdesk } from "#testing/frontdesk-process.ts";
import { demo, signIn } from "#testing/sign-in.ts";
import { openedClinic } from "./opened-clinic.ts";

/** Frontdesk with a clinic of its own, in `dataFolder`. */
export type Desk = FrontdeskProcess & { dataFolder: string };

/** Who sits at the browser when a story begins; nobody has signed in when it is nobody. */
export type Staff = keyof typeof demo | "nobody";

type Story = {
  /** The settings of a Frontdesk for this story alone; without them it shares one with other stories. */
  settings: Record<string, string> | undefined;
  /** Frontdesk and its sandbox, as this story meets them. */
  frontdesk: Desk;
  staff: Staff;
  /** What the browser may complain of in this story; any other complaint fails it. */
  expectedComplaints: RegExp[];
};

type Worker = {
  /** The data folder that each clinic begins with. */
  clinic: string;
  /** The Frontdesk that the stories of one worker share, started when the first one asks for it. */
  sharedDesk: () => Promise<Desk>;
};

/** A story that a person lives through in a browser, on the built server in a process of its own. */
export const test = base.extend<Story, Worker>({
  settings: [undefined, { option: true }],
  expectedComplaints: [[], { option: true }],
  staff: ["receptionist", { option: true }],
  clinic: [openedClinic, { option: true, scope: "worker" }],

  browser: [
    async ({ browser }, use) => {
      shiftBrowserClock(browser);
      await use(browser);
    },
    { scope: "worker" },
  ],

  sharedDesk: [
    async ({ clinic }, use) => {
      let desk: Promise<Desk> | undefined;
      await use(() => {
        desk ??= openDesk(clinic);
        return desk;
      });
      if (desk) await closeDesk(await desk);
    },
    { scope: "worker" },
  ],

  frontdesk: async ({ settings, clinic, sharedDesk }, use) => {
    const desk = settings ? await openDesk(clinic, settings) : await sharedDesk();
    await use(desk);
    if (settings) await closeDesk(desk);
  },

  baseURL: async ({ frontdesk }, use) => use(frontdesk.url),

  page: async ({ page, frontdesk, staff, expectedComplaints }, use) => {
    if (staff !== "nobody") await page.context().addCookies([await sessionCookie(frontdesk.url, staff)]);
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    const personal: string[] = [];
    page.on("request", (request) => {
      const { pathname, searchParams } = new URL(request.url());
      const named = [...searchParams.keys()].filter((name) => personalParameters.has(name.toLowerCase()));
      if (named.length > 0) personal.push(`${pathname} with ${named.join()}`);
    });
    await use(page);
    expect(personal, "addresses that say who somebody is").toEqual([]);
    const unexpected = complaints.filter((text) => !expectedComplaints.some((known) => known.test(text)));
    expect(unexpected, "what the browser complained of").toEqual([]);
  },
});

// Addresses are written down by everything between a browser and the server.
const personalParameters = new Set(["q", "name", "phone", "email", "birthdate", "text", "comment", "reason"]);

async function sessionCookie(url: string, staff: keyof typeof demo) {
  const [name = "", value = ""] = (await signIn(url, demo[staff])).split("=");
  return { name, value, url };
}

/** Starts Frontdesk on the data in a folder. Searches show at once what was written, unless `settings` say otherwise. */
export const startDesk = (dataFolder: string, settings: Record<string, string> = {}) =>
  spawnFrontdesk(dataFolder, { SANDBOX_SEARCH_LAG_MS: "0", ...settings });

async function openDesk(clinic: string, settings?: Record<string, string>): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), "frontdesk-story-"));
  const dataFolder = join(folder, "data");
  await cp(clinic, dataFolder, { recursive: true });
  return { ...(await startDesk(dataFolder, settings)), dataFolder };
}

async function closeDesk({ stop, dataFolder }: Desk): Promise<void> {
  await stop();
  await rm(dirname(dataFolder), { recursive: true });
}

export { expect };
