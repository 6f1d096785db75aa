import { later } from "#ui/later.tsx";

/** Reads a typed day, perhaps with its time. What is typed before it is there is read once it is. */
export const whenReader = later(async () => (await import("#domain/typed/typed-when.ts")).readWhen);
