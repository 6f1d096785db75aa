import { useState, useSyncExternalStore } from "react";
import { hearPlaces, leftPlaces } from "#client/once/kept-write.ts";
import { laterPart } from "#ui/later.tsx";

const LeftWrites = laterPart(async () => (await import("./left-writes.tsx")).LeftWrites, {
  isOptional: true,
});

const nothing = "[]";

/** Stays with what was sent from a place that has left the screen, by a reload or by going to another page. */
export function LeftWritesHost() {
  const places = useSyncExternalStore(hearPlaces, leftPlaces);
  const [isNeeded, setNeeded] = useState(false);
  if (places !== nothing && !isNeeded) setNeeded(true);
  return isNeeded && <LeftWrites />;
}
