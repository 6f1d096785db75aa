import type { Allowance } from "#sandbox/http/sandbox-env.ts";

const minute = 60_000;

/** Counts each organisation's calls of the last 60 seconds, in this process. */
export class RollingMinute {
  readonly #limit: number;
  readonly #calls = new Map<string, number[]>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes one call of the organisation's allowance; a call that is refused takes none. */
  take(organisation: string, now: Date): Allowance & { isAllowed: boolean } {
    const calls = this.#recent(organisation, now.getTime());
    const isAllowed = calls.length < this.#limit;
    if (isAllowed) calls.push(now.getTime());
    const oldest = calls[0] ?? now.getTime();
    return {
      isAllowed,
      total: this.#limit,
      remaining: this.#limit - calls.length,
      resetSeconds: Math.max(1, Math.ceil((oldest + minute - now.getTime()) / 1000)),
    };
  }

  forget(): void {
    this.#calls.clear();
  }

  #recent(organisation: string, now: number): number[] {
    const calls = this.#calls.get(organisation) ?? [];
    const first = calls.findIndex((at) => at > now - minute);
    calls.splice(0, first === -1 ? calls.length : first);
    this.#calls.set(organisation, calls);
    return calls;
  }
}
