import { expect, type Locator, type Page } from "@playwright/test";
import type { Hand } from "./hand.ts";

/** A visit on the schedule, and the column of another practitioner beside it. */
export type Scene = {
  page: Page;
  hand: Hand;
  /** The card of the visit. */
  card: Locator;
  /** Where the schedule shows a time of this visit's practitioner, or of the other one. */
  placeOf: (time: string, whose: "own" | "other") => Promise<Place>;
};

export type Place = { x: number; y: number };

/** What somebody does with a visit: by mouse, by keys alone, and by single presses of a mouse or a finger. */
export type Action = {
  name: string;
  /** Is done to the visit of the action before. */
  goesOn?: true;
  /** What the visit is before. */
  from: { status: string; time?: readonly [string, string] };
  /** `Towards` stands for the arrow to the column of the other practitioner. */
  keys: readonly string[];
  /** By a mouse, where that is another way than by presses. */
  drag?: (scene: Scene) => Promise<void>;
  presses: (scene: Scene) => Promise<void>;
  /** What the records have afterwards, or what the page shows where nothing is written yet. */
  becomes: { status?: string; time?: readonly [string, string]; isOther?: true } | "follow-up" | "form";
};

const button = (keys: string) => `[aria-keyshortcuts="${keys}"]`;

/** Presses the card, and then what stands in its panel. */
const fromPanel = async ({ hand, card, page }: Scene, keys: string) => {
  await hand.press(card);
  await hand.press(page.locator(`[data-visit-panel] ${button(keys)}`));
};

const dropAt = async (scene: Scene, ...place: Parameters<Scene["placeOf"]>) => {
  const bar = scene.page.locator("section[data-fit]");
  const before = await bar.locator("strong").textContent();
  await scene.hand.pressAt(await scene.placeOf(...place));
  await expect(bar.locator("strong")).not.toHaveText(before ?? "");
  await scene.hand.press(bar.locator(button("Enter")));
};

const step = (name: string, key: string, from: string, to: string): Action => ({
  name,
  from: { status: from },
  keys: [key.toLowerCase()],
  presses: (scene) => fromPanel(scene, key),
  becomes: { status: to },
});

/** What is done with visits of today. */
export const stepsOfToday: readonly Action[] = [
  step("check in", "A", "booked", "checked-in"),
  step("send in", "S", "checked-in", "arrived"),
  step("left", "L", "arrived", "fulfilled"),
  step("did not attend", "D", "booked", "noshow"),
  {
    name: "undo",
    goesOn: true,
    from: { status: "noshow" },
    keys: ["Alt+u"],
    presses: ({ hand, page }) => hand.press(page.locator(`[data-told] ${button("Alt+U")}`)),
    becomes: { status: "booked" },
  },
];

/** What is done with visits of any day. */
export const changesOfAnyDay: readonly Action[] = [
  {
    name: "move",
    from: { status: "booked", time: ["09:00", "09:30"] },
    keys: ["m", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "Enter"],
    drag: async ({ hand, card, placeOf }) => hand.drag(await middleOf(card), await placeOf("10:15", "own")),
    presses: async (scene) => {
      await fromPanel(scene, "M");
      await dropAt(scene, "10:00", "own");
    },
    becomes: { time: ["10:00", "10:30"] },
  },
  {
    name: "length",
    from: { status: "booked", time: ["11:00", "11:30"] },
    keys: ["e", "ArrowDown", "Enter"],
    drag: async ({ hand, card, placeOf }) =>
      hand.drag(await edgeOf(card), above(await placeOf("11:45", "own"))),
    presses: async (scene) => {
      await fromPanel(scene, "E");
      await dropAt(scene, "11:45", "own");
    },
    becomes: { time: ["11:00", "11:45"] },
  },
  {
    name: "practitioner",
    from: { status: "booked", time: ["13:00", "13:30"] },
    keys: ["m", "Towards", "Enter"],
    drag: async ({ hand, card, placeOf }) => hand.drag(await middleOf(card), await placeOf("13:15", "other")),
    presses: async (scene) => {
      await fromPanel(scene, "M");
      await dropAt(scene, "13:00", "other");
    },
    becomes: { time: ["13:00", "13:30"], isOther: true },
  },
  {
    name: "cancel",
    from: { status: "booked", time: ["14:00", "14:30"] },
    keys: ["x", "1", "Enter"],
    presses: async (scene) => {
      await fromPanel(scene, "X");
      const panel = scene.page.getByRole("dialog");
      await scene.hand.press(panel.locator("li button").first());
      await scene.hand.press(panel.locator("button[type=submit]"));
    },
    becomes: { status: "cancelled" },
  },
  {
    name: "follow up",
    from: { status: "booked", time: ["15:00", "15:30"] },
    keys: ["f"],
    presses: (scene) => fromPanel(scene, "F"),
    becomes: "follow-up",
  },
  {
    name: "book here",
    from: { status: "booked", time: ["16:00", "16:30"] },
    keys: ["ArrowDown", "Enter"],
    presses: async ({ hand, placeOf }) => hand.pressAt(await placeOf("16:45", "own")),
    becomes: "form",
  },
];

async function boxOf(card: Locator) {
  const box = await card.boundingBox();
  if (!box) throw new Error("The visit is not on the screen.");
  return box;
}

async function middleOf(card: Locator): Promise<Place> {
  const { x, y, width, height } = await boxOf(card);
  return { x: x + width / 2, y: y + height / 2 };
}

async function edgeOf(card: Locator): Promise<Place> {
  const { x, y, width, height } = await boxOf(card);
  return above({ x: x + width / 2, y: y + height });
}

/** The end of a card is taken a little above it. */
const above = ({ x, y }: Place): Place => ({ x, y: y - 2 });
