import type { TimeRange } from "../availability/time-range.ts";
import type { AskedTime } from "./asked-time.ts";
import { followUpOffers, isEnough, type Offer } from "./follow-up-offers.ts";
import { type Reach, searchSpans } from "./search-spans.ts";

type Search = {
  asked: AskedTime;
  reach: Reach;
  now: Date;
  timeZone: string;
  /** The free times that begin in a span, each as long as the visit. */
  freeIn: (span: TimeRange) => Promise<readonly TimeRange[]>;
};

/** The times to offer for a follow-up. Looks no further than needed: what is further away cannot be closer. */
export async function findOffers({ asked, reach, now, timeZone, freeIn }: Search): Promise<Offer[]> {
  const free: TimeRange[] = [];
  let offers: Offer[] = [];
  const spans = searchSpans({ day: asked.day, reach, now, timeZone });
  for (const [index, { span }] of spans.entries()) {
    free.push(...(await freeIn(span)));
    offers = followUpOffers(free, asked, timeZone);
    const rest = spans.slice(index + 1).map(({ daysAway }) => daysAway);
    if (isEnough(offers, Math.min(...rest))) break;
  }
  return offers;
}
