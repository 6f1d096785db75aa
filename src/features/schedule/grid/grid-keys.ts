import type { KeyboardEvent } from "react";
import { type StepStatus, stepKeys } from "#features/schedule/visit/step-keys.ts";
import { isComposing } from "#ui/is-composing.ts";
import { areShortcutsOn } from "#ui/shortcuts/shortcut-switch.ts";
import { cellAt, cellTowards } from "./grid-moves.ts";

export type GridActions = {
  onOpen: (cell: HTMLElement) => void;
  onStep: (visitId: string, status: StepStatus) => void;
  onChange: (visitId: string, step: "move" | "length" | "cancel", anchor: HTMLElement) => void;
  onFollowUp: (visitId: string) => void;
  onHandOver: (visitId: string) => void;
  onTurn: (days: 1 | -1) => void;
  onLeave: () => void;
};

/** What keys do while a cell of the grid has the focus. */
export function gridKeyDown(event: KeyboardEvent<HTMLElement>, actions: GridActions): void {
  const cell = (event.target as Element).closest<HTMLElement>("[data-cell]");
  if (!cell || event.altKey || event.metaKey || isComposing(event)) return;
  const act = event.ctrlKey
    ? withControl(event.key, cell)
    : (plain(event, cell, actions) ?? letter(event, cell, actions));
  if (!act) return;
  event.preventDefault();
  act();
}

type Act = (() => void) | undefined;

function withControl(key: string, cell: HTMLElement): Act {
  const column = cell.closest<HTMLElement>("[data-column]");
  if (key !== "Home" || !column) return undefined;
  return () => goTo(cellAt(column, Date.now()));
}

function plain({ key }: KeyboardEvent, cell: HTMLElement, actions: GridActions): Act {
  const isMirrored = getComputedStyle(cell).direction === "rtl";
  const [before, after] = isMirrored ? (["after", "before"] as const) : (["before", "after"] as const);
  const ways = {
    ArrowUp: "up",
    ArrowDown: "down",
    ArrowLeft: before,
    ArrowRight: after,
    Home: "first",
    End: "last",
  } as const;
  if (key in ways) return () => goTo(cellTowards(cell, ways[key as keyof typeof ways]));
  if (key === "Enter" || key === " ") return () => actions.onOpen(cell);
  if (key === "PageUp" || key === "PageDown") return () => actions.onTurn(key === "PageUp" ? -1 : 1);
  if (key === "Escape") return actions.onLeave;
  return undefined;
}

function letter({ code, repeat, shiftKey }: KeyboardEvent, cell: HTMLElement, actions: GridActions): Act {
  const id = cell.dataset["visit"];
  if (!id || repeat || shiftKey || !areShortcutsOn()) return undefined;
  if (code in stepKeys) return () => actions.onStep(id, stepKeys[code as keyof typeof stepKeys]);
  if (code === "KeyM") return () => actions.onChange(id, "move", cell);
  if (code === "KeyE") return () => actions.onChange(id, "length", cell);
  if (code === "KeyX") return () => actions.onChange(id, "cancel", cell);
  if (code === "KeyF") return () => actions.onFollowUp(id);
  if (code === "KeyH") return () => actions.onHandOver(id);
  return undefined;
}

function goTo(cell: HTMLElement | undefined): void {
  cell?.focus();
  cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
