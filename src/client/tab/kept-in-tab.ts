/** What somebody left in this tab before it was done. */
export type Kept = {
  /** Whose it is, where people sign in: nobody else gets to see it. */
  staffId?: string;
  /** When it was kept last, in milliseconds since 1970. */
  savedAt: number;
};

/** What was left yesterday is no longer meant today. */
const longestMs = 12 * 3_600_000;

/** What this person left in this tab under a name; what is not `isRight` is erased, and whatever is not theirs. */
export function keptInTab<Left extends Kept>(
  name: string,
  staffId: string | undefined,
  isRight: (value: unknown) => value is Left,
): Left | undefined {
  forgetOthers(staffId);
  const left = stored(name);
  if (isRight(left)) return left;
  forgetInTab(name);
  return undefined;
}

/** Keeps something in this tab alone. A browser that keeps nothing loses no more than that. */
export function keepInTab(name: string, left: Kept): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(left));
  } catch {}
}

/** Erases what this tab keeps under a name. */
export function forgetInTab(name: string): void {
  try {
    sessionStorage.removeItem(name);
  } catch {}
}

/** The names that begin with a prefix and under which this tab keeps something. */
export function namesInTab(prefix: string): string[] {
  try {
    return Object.keys(sessionStorage).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}

/** Erases what anybody else than this person left in this tab, and what is old. */
export function forgetOthers(staffId: string | undefined): void {
  try {
    for (const name of Object.keys(sessionStorage)) {
      const left = stored(name);
      if (!isObject(left) || typeof left["savedAt"] !== "number") continue;
      if (left["staffId"] !== staffId || Date.now() - left["savedAt"] > longestMs) forgetInTab(name);
    }
  } catch {}
}

function stored(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "null");
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
