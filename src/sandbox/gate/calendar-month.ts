/** What is left of an organisation's month; `resetSeconds` until the next month begins, in UTC. */
export type Quota = { isAllowed: boolean; total: number; remaining: number; resetSeconds: number };

/** Counts each organisation's calls of the calendar month, in this process and since its start. */
export class CalendarMonth {
  readonly #quota: number;
  #month = "";
  #calls = new Map<string, number>();

  constructor(quota: number) {
    this.#quota = quota;
  }

  /** Takes one call of the organisation's quota; a call that is refused takes none. */
  take(organisation: string, now: Date): Quota {
    this.#turnPage(now.toISOString().slice(0, 7));
    const before = this.#calls.get(organisation) ?? 0;
    const isAllowed = before < this.#quota;
    const calls = isAllowed ? before + 1 : before;
    this.#calls.set(organisation, calls);
    const nextMonth = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1);
    return {
      isAllowed,
      total: this.#quota,
      remaining: this.#quota - calls,
      resetSeconds: Math.ceil((nextMonth - now.getTime()) / 1000),
    };
  }

  forget(): void {
    this.#calls.clear();
  }

  #turnPage(month: string): void {
    if (month === this.#month) return;
    this.#month = month;
    this.#calls.clear();
  }
}
