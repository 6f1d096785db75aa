/** Runs `work` on every item, at most `atOnce` together, so that one screen does not take the whole rate limit at once. */
export async function inTurn<T>(items: T[], work: (item: T) => Promise<void>, atOnce = 4): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
