import { isComposing } from "../is-composing.ts";
import { isPressed } from "../shortcuts/keys.ts";

/** Goes to what is offered nearest to the focus. It writes nothing on any keyboard, so that it works while somebody types. */
export const offersKey = "Mod+ArrowDown";

const groups = new Set<HTMLElement>();
const cameFrom = new WeakMap<HTMLElement, HTMLElement>();

/** Makes a group one to which {@link offersKey} leads, until the answer is called. */
export function joinOffers(group: HTMLElement): () => void {
  // Before the page's own handlers, for which Arrow Down means something else.
  if (groups.size === 0) window.addEventListener("keydown", onKeyDown, true);
  groups.add(group);
  return () => {
    groups.delete(group);
    if (groups.size === 0) window.removeEventListener("keydown", onKeyDown, true);
  };
}

/** The buttons of a group, in their order. */
export const offersIn = (group: HTMLElement): HTMLElement[] => [
  ...group.querySelectorAll<HTMLElement>("button, input"),
];

/** Remembers where the focus was before it came into a group; between groups it is still the first one's. */
export function enterOffers(group: HTMLElement, from: EventTarget | null): void {
  const before = [...groups].find((other) => from instanceof Node && other.contains(from));
  const origin = before ? cameFrom.get(before) : from;
  if (origin instanceof HTMLElement && origin !== document.body) cameFrom.set(group, origin);
}

/** Puts the focus back where it was before it came into a group. */
export function leaveOffers(group: HTMLElement): void {
  cameFrom.get(group)?.focus();
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.repeat || isComposing(event) || !isPressed(offersKey, event)) return;
  const next = nearest(document.activeElement);
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  offersIn(next)[0]?.focus();
}

/** The group that shares most with the focused element, and of those the next one on the page. */
function nearest(from: Element | null): HTMLElement | undefined {
  const open = [...groups].filter((group) => canBeReached(group) && !group.contains(from));
  const distance = (group: HTMLElement) => stepsUp(from, group) * 2 + Number(!follows(group, from));
  return open.sort((a, b) => distance(a) - distance(b) || (follows(a, b) ? 1 : -1))[0];
}

function canBeReached(group: HTMLElement): boolean {
  const dialogs = document.querySelectorAll("dialog[open]");
  const isCovered = dialogs.length > 0 && ![...dialogs].some((dialog) => dialog.contains(group));
  return !isCovered && !group.closest("[inert], [hidden]") && offersIn(group).length > 0;
}

/** How many steps up from an element everything is that also holds the group. */
function stepsUp(from: Element | null, group: HTMLElement): number {
  let steps = 0;
  for (let around = from; around && !around.contains(group); around = around.parentElement) steps += 1;
  return steps;
}

const follows = (one: Element, other: Element | null) =>
  other !== null && (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
