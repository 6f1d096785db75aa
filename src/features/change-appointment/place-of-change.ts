import type { AskedChange } from "#client/addresses/ask-for-change.ts";

/** Where an appointment stands on the page, for as long as it is being changed. */
export type PlaceOfChange = {
  /** Where it is shown now, or was last. */
  getBoundingClientRect: () => DOMRect;
  /** Gives the focus back to it, or to the row beside it when it is gone. Who has gone elsewhere stays there. */
  giveFocusBack: () => void;
  /** Where a panel has room: beside it, over what is no part of its list, or else under it. */
  side: () => "left" | "right" | "bottom";
};

const rowSelector = "[data-appointment], [data-visit]";

/** The place from which a change was asked for; rows may be drawn anew or go away meanwhile. */
export function placeOfChange({ anchor, appointment: { id } }: AskedChange): PlaceOfChange {
  const beside = rowsBeside(anchor);
  const here = () => (isShown(anchor) ? anchor : shownRows().find((row) => idOf(row) === id));
  let last = boxOf(anchor);
  const getBoundingClientRect = () => {
    const element = here();
    if (element) last = boxOf(element);
    return last;
  };
  const giveFocusBack = () => {
    if (isElsewhere()) return;
    const row = here() ?? beside.find(isShown) ?? shownRows()[0];
    const place =
      row && (row.tabIndex < 0 && !row.hasAttribute("tabindex") ? row.querySelector("button") : row);
    place?.focus();
  };
  return { getBoundingClientRect, giveFocusBack, side: () => sideOf(getBoundingClientRect()) };
}

/** How wide a panel is, with what stands around it, in rem. */
const panelRem = 26;

function sideOf({ left, right }: DOMRect): ReturnType<PlaceOfChange["side"]> {
  const room = panelRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  if (document.dir !== "rtl" && left >= room) return "left";
  return document.dir === "rtl" && innerWidth - right >= room ? "right" : "bottom";
}

const boxOf = (element: HTMLElement) => (element.closest(rowSelector) ?? element).getBoundingClientRect();

const isShown = (element: HTMLElement) => element.isConnected && element.checkVisibility();

const shownRows = () => [...document.querySelectorAll<HTMLElement>(rowSelector)].filter(isShown);

const idOf = ({ dataset }: HTMLElement) => dataset["appointment"] ?? dataset["visit"];

/** The rows after it, then those before it, the nearest first. */
function rowsBeside(anchor: HTMLElement): HTMLElement[] {
  const rows = shownRows();
  const at = rows.findIndex((row) => row.contains(anchor));
  return [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0)).toReversed()];
}

function isElsewhere(): boolean {
  const { activeElement } = document;
  return Boolean(activeElement && activeElement !== document.body && !activeElement.closest("[data-change]"));
}
