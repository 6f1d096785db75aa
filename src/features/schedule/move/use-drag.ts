import { type MouseEvent, type PointerEvent, type TouchEvent, useRef } from "react";
import type { TimeRange } from "#domain/availability/time-range.ts";
import type { MovingPart } from "./moving.ts";

/** How far a mouse goes before it is no click, in pixels. */
const thresholdPx = 4;

/** At the edges of what is seen it scrolls, in pixels. */
const edgePx = 28;

/** How much of a card's lower edge is its end, in pixels; of a low card no more than a third. */
const endPx = 6;
const touchEndPx = 16;

const minuteMs = 60_000;

/** How long a finger rests on a visit before it lifts it, in milliseconds, and how far it may tremble, in pixels. */
const restMs = 350;
const tremblePx = 8;

type Grabbed = {
  id: string;
  part: MovingPart;
  x: number;
  y: number;
  offsetMs: number;
  isMoving: boolean;
  isTouch: boolean;
  /** Lifts it, once the finger has rested. */
  timer?: ReturnType<typeof setTimeout>;
};

/** What part of the day a column draws. */
type AxisOf = (columnKey: string) => TimeRange | undefined;

type DragOptions = {
  axisOf: AxisOf;
  onBegin: (id: string, part: MovingPart) => boolean;
  onPlace: (columnKey: string, start: number) => void;
  onDrop: () => void;
  onLeave: () => void;
};

/**
 * Drags a visit, or by its lower edge its end alone: with a mouse or a pen at once, with a finger after it has rested on it;
 * before that the finger scrolls. Where the pointer is comes from what lies under it, which is right in both directions of
 * writing.
 */
export function useDrag({ axisOf, onBegin, onPlace, onDrop, onLeave }: DragOptions) {
  const grabbed = useRef<Grabbed>(undefined);
  const letGo = () => {
    clearTimeout(grabbed.current?.timer);
    grabbed.current = undefined;
  };
  const lift = (grab: Grabbed, grid: HTMLElement, pointerId: number) => {
    if (grabbed.current !== grab) return;
    if (!onBegin(grab.id, grab.part)) return letGo();
    grab.isMoving = true;
    grid.setPointerCapture(pointerId);
  };
  const leave = () => {
    if (grabbed.current?.isMoving) onLeave();
    letGo();
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      // A second finger means something else.
      if (grabbed.current) return leave();
      const { pointerId, currentTarget } = event;
      const grab = grabbedBy(event, axisOf);
      grabbed.current = grab;
      if (grab?.isTouch) grab.timer = setTimeout(() => lift(grab, currentTarget, pointerId), restMs);
    },
    // While the page is still running under the finger the browser keeps it: what it lifted would be dropped at its next move.
    onTouchStart: ({ cancelable }: TouchEvent) => {
      if (!cancelable) letGo();
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const grab = grabbed.current;
      if (!grab) return;
      if (!grab.isMoving) {
        const gone = Math.hypot(event.clientX - grab.x, event.clientY - grab.y);
        if (grab.isTouch && gone > tremblePx) return letGo();
        if (grab.isTouch || gone < thresholdPx) return;
        lift(grab, event.currentTarget, event.pointerId);
        if (!grab.isMoving) return;
      }
      scrollAtEdges(event);
      const at = timeUnder(event.clientX, event.clientY, axisOf);
      if (at) onPlace(at.columnKey, at.time - grab.offsetMs);
    },
    onPointerUp: () => {
      if (grabbed.current?.isMoving) onDrop();
      letGo();
    },
    onPointerCancel: leave,
    // What a browser offers after a long press would end it.
    onContextMenu: (event: MouseEvent<HTMLElement>) => {
      if (grabbed.current?.isTouch) event.preventDefault();
    },
    /** Whether the page has to stay still under the finger. */
    isHolding: () => grabbed.current?.isMoving ?? false,
  };
}

function grabbedBy(event: PointerEvent<HTMLElement>, axisOf: AxisOf): Grabbed | undefined {
  const { button, ctrlKey, pointerType, clientX: x, clientY: y, target } = event;
  const cell = (target as Element).closest<HTMLElement>("[data-visit]");
  if (!cell || button !== 0 || ctrlKey) return undefined;
  const isTouch = pointerType === "touch";
  const part = isAtEnd(cell, y, isTouch) ? "end" : "whole";
  const from = Number(part === "end" ? cell.dataset["end"] : cell.dataset["start"]);
  const under = timeUnder(x, y, axisOf);
  const id = cell.dataset["visit"] ?? "";
  return { id, part, x, y, offsetMs: under ? under.time - from : 0, isMoving: false, isTouch };
}

// A finger is wide: it takes the edge of the chosen visit alone, so that it does not take it by mistake.
function isAtEnd(cell: HTMLElement, y: number, isTouch: boolean): boolean {
  if (isTouch && cell.ariaSelected !== "true") return false;
  const { bottom, height } = cell.getBoundingClientRect();
  return y >= bottom - Math.min(isTouch ? touchEndPx : endPx, height / 3);
}

/** The column and the instant under a point of the screen. */
export function timeUnder(x: number, y: number, axisOf: AxisOf) {
  const column = document
    .elementsFromPoint(x, y)
    .map((one) => one.closest<HTMLElement>("[data-column]"))
    .find((one) => one !== null);
  const head = column?.querySelector<HTMLElement>("[role=rowheader]");
  const columnKey = column?.dataset["column"] ?? "";
  const axis = axisOf(columnKey);
  if (!column || !head || !axis) return undefined;
  const { top, height } = column.getBoundingClientRect();
  const from = top + head.offsetHeight;
  const length = axis.end.getTime() - axis.start.getTime();
  const part = (y - from) / (height - head.offsetHeight);
  const time = Math.round((axis.start.getTime() + part * length) / minuteMs) * minuteMs;
  return { columnKey, time };
}

function scrollAtEdges({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): void {
  const scroller = currentTarget.closest<HTMLElement>("[data-scroller]");
  if (!scroller) return;
  const { left, right, top, bottom } = scroller.getBoundingClientRect();
  scroller.scrollBy(towards(clientX, left, right), towards(clientY, top, bottom));
}

const towards = (at: number, first: number, last: number) =>
  at < first + edgePx ? -12 : at > last - edgePx ? 12 : 0;
