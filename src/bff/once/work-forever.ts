type Work = {
  /** Between two looks, in milliseconds. */
  everyMs: number;
  /** Each does one thing that is due and answers whether there was one. */
  oneMore: (() => Promise<boolean>)[];
  /** Hears of what goes wrong; the next look comes. */
  onError: (error: unknown) => void;
};

/** Looks for work again and again, and does all that there is, until the returned function is called. */
export function workForever({ everyMs, oneMore, onError }: Work): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<unknown> = Promise.resolve();

  async function whileThereIs(one: () => Promise<boolean>) {
    while (!signal.aborted && (await one()));
  }

  // Side by side, or an outage that keeps one of them waiting would keep the others as well.
  const workOnce = () => Promise.all(oneMore.map(whileThereIs));

  function schedule() {
    if (signal.aborted) return;
    timer = setTimeout(() => {
      round = workOnce().catch(onError).finally(schedule);
    }, everyMs);
    timer.unref();
  }

  schedule();
  return async () => {
    stopping.abort();
    clearTimeout(timer);
    await round;
  };
}
