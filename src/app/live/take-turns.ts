/** What one tab of this browser at a time does. */
export type Turns = {
  /** Does it as soon as it is this tab's turn. */
  wait(): void;
  /** Begins it anew: gives the turn to the next tab, or takes it from the one that has it. */
  take(): void;
  leave(): void;
};

// Only pages with TLS, and those of this computer, have locks.
export const hasLocks = "locks" in navigator;

const name = "frontdesk-events";

/** `lead` begins what one tab does, and answers how to end it. Without locks each tab does it. */
export function takeTurns(lead: () => () => void): Turns {
  let end: (() => void) | undefined;
  let giveUp: AbortController | undefined;
  let wants = false;

  function begin(onEnd: () => void): () => void {
    const close = lead();
    const mine = () => {
      if (end !== mine) return;
      end = undefined;
      close();
      onEnd();
    };
    end = mine;
    return mine;
  }

  async function request(options: LockOptions): Promise<void> {
    let mine: (() => void) | undefined;
    const haveTurn = () =>
      new Promise<void>((resolve) => {
        if (options.signal) giveUp = undefined;
        if (!wants) return resolve();
        mine = begin(resolve);
      });
    try {
      await navigator.locks.request(name, options, haveTurn);
    } catch {
      // Another tab has taken it, or this one has left.
      mine?.();
      if (wants) wait();
    }
  }

  function wait(): void {
    wants = true;
    if (!hasLocks) end ??= begin(() => undefined);
    if (!hasLocks || giveUp) return;
    giveUp = new AbortController();
    void request({ signal: giveUp.signal });
  }

  return {
    wait,
    take() {
      const hasTurn = end !== undefined;
      end?.();
      if (hasTurn || !hasLocks) wait();
      else void request({ steal: true });
    },
    leave() {
      wants = false;
      giveUp?.abort();
      giveUp = undefined;
      end?.();
    },
  };
}
