import { type PointerEvent, useRef } from "react";
import type { TimeRange } from "#domain/availability/time-range.ts";
import type { MovingPart } from "./moving.ts";

/** How far a mouse goes before it is no click, in pixels. */
const thresholdPx = 4;

/** At the edges of what is seen it scrolls, in pixels. */
const edgePx = 28;

/** How much of a card's lower edge is its end, in pixels; of a low card no more than a third. */
const endPx = 6;

const minuteMs = 60_000;

type Grabbed = { id: string; part: MovingPart; x: number; y: number; offsetMs: number; isMoving: boolean };

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
 * Drags a visit with a mouse or a pen; by its lower edge, its end alone. A finger scrolls; it moves a visit by pressing “Move”, and then the place. Where the
 * pointer is comes from what lies under it, which is right in both directions of writing.
 */
export function useDrag({ axisOf, onBegin, onPlace, onDrop, onLeave }: DragOptions) {
  const grabbed = useRef<Grabbed>(undefined);
  const placeUnder = ({ clientX, clientY }: PointerEvent, offsetMs: number) => {
    const at = timeUnder(clientX, clientY, axisOf);
    if (at) onPlace(at.columnKey, at.time - offsetMs);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const { button, ctrlKey, pointerType, clientX: x, clientY: y, target } = event;
      const cell = (target as Element).closest<HTMLElement>("[data-visit]");
      if (!cell || button !== 0 || ctrlKey || pointerType === "touch") return;
      const under = timeUnder(x, y, axisOf);
      const part = isAtEnd(cell, y) ? "end" : "whole";
      const from = Number(part === "end" ? cell.dataset["end"] : cell.dataset["start"]);
      const id = cell.dataset["visit"] ?? "";
      grabbed.current = { id, part, x, y, offsetMs: under ? under.time - from : 0, isMoving: false };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const grab = grabbed.current;
      if (!grab) return;
      if (!grab.isMoving) {
        if (Math.hypot(event.clientX - grab.x, event.clientY - grab.y) < thresholdPx) return;
        if (!onBegin(grab.id, grab.part)) {
          grabbed.current = undefined;
          return;
        }
        grab.isMoving = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }
      scrollAtEdges(event);
      placeUnder(event, grab.offsetMs);
    },
    onPointerUp: () => {
      if (grabbed.current?.isMoving) onDrop();
      grabbed.current = undefined;
    },
    onPointerCancel: () => {
      if (grabbed.current?.isMoving) onLeave();
      grabbed.current = undefined;
    },
  };
}

function isAtEnd(cell: HTMLElement, y: number): boolean {
  const { bottom, height } = cell.getBoundingClientRect();
  return y >= bottom - Math.min(endPx, height / 3);
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
