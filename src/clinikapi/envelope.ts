/** `meta` of every answer. Instants are ISO 8601; `rateLimitReset` is the seconds until a call is given back. */
export type Meta = {
  requestId: string;
  timestamp: string;
  status: number;
  rateLimitTotal: number;
  rateLimitRemaining: number;
  rateLimitReset: number;
};

/** The body of every successful answer of the simplified routes. */
export type Envelope<T> = { data: T; meta: Meta };

/** `data` of a search. `cursor` is opaque: hand it back to read the next page. */
export type Page<T> = { data: T[]; total: number; cursor: string | null; hasMore: boolean };

/** `count` of a search when none, or no positive whole number, is given. */
export const defaultCount = 20;

/** The most that one page holds; a larger `count` becomes this. */
export const maximumCount = 100;
