import {
  forgetInTab,
  isObject,
  type Kept,
  keepInTab,
  keptInTab,
  namesInTab,
} from "#client/tab/kept-in-tab.ts";

/**
 * What was sent under a key and of which no certain end is known. `sentAt`: when, in milliseconds since 1970, or 0 when
 * something else had been sent under its key before.
 */
export type SentWrite<Wanted> = { key: string; wanted: Wanted; sentAt: number };

/** From where on the page something is sent: this tab keeps it under this name until it is known what became of it. */
export type WritePlace<Wanted> = {
  name: string;
  staffId?: string;
  /** What a person calls what is sent from here, such as “Ana Ruiz: Checked in”. */
  about: (wanted: Wanted) => string;
};

/** As this tab keeps it. */
export type KeptWrite<Wanted> = Kept & SentWrite<Wanted> & { about: string };

const prefix = "frontdesk.write.1 ";

const claims = new Map<string, number>();
const hearers = new Set<() => void>();
const tell = () => {
  for (const hear of hearers) hear();
};

/** What this person sent from a place in this tab and of which no end is known. */
export const keptWrite = <Wanted>({
  name,
  staffId,
}: Pick<WritePlace<Wanted>, "name" | "staffId">): KeptWrite<Wanted> | undefined =>
  keptInTab<KeptWrite<Wanted>>(prefix + name, staffId, isWrite);

export function keepWrite<Wanted>(
  { name, staffId, about }: WritePlace<Wanted>,
  sent: SentWrite<Wanted>,
): void {
  const kept: KeptWrite<Wanted> = { ...sent, about: about(sent.wanted), staffId, savedAt: Date.now() };
  keepInTab(prefix + name, kept);
}

export const forgetWrite = (name: string): void => forgetInTab(prefix + name);

/** A place that is on the screen tells itself what becomes of what is sent from it, until the answer is called. */
export function claimPlace(name: string): () => void {
  const change = (by: number) => {
    claims.set(name, (claims.get(name) ?? 0) + by);
    tell();
  };
  change(1);
  return () => change(-1);
}

/** The places of which something is kept in this tab and that are not on the screen; one text for each set of them. */
export const leftPlaces = (): string =>
  JSON.stringify(
    namesInTab(prefix)
      .map((name) => name.slice(prefix.length))
      .filter((name) => !claims.get(name)),
  );

export const isPlaceClaimed = (name: string): boolean => Boolean(claims.get(name));

export function hearPlaces(hear: () => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

// What is wanted was written by this page under a name that has the number of its shape.
const isWrite = <Wanted>(kept: unknown): kept is KeptWrite<Wanted> =>
  isObject(kept) &&
  isObject(kept["wanted"]) &&
  ["key", "about"].every((name) => typeof kept[name] === "string") &&
  ["sentAt", "savedAt"].every((name) => typeof kept[name] === "number");
