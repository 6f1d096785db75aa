import { later } from "#ui/later.tsx";

/** Reads typed days, times and lengths. What is typed before it is there is read once it is. */
export const whenReader = later(async () => {
  const [{ readWhen }, { isNow, readTimes }, { readLength }] = await Promise.all([
    import("#domain/typed/typed-when.ts"),
    import("#domain/typed/typed-times.ts"),
    import("#domain/typed/typed-length.ts"),
  ]);
  return { readWhen, isNow, readTimes, readLength };
});
