import { LRUCache } from "lru-cache";
import type { PatientBook } from "#bff/people/patient-book.ts";
import type { Passthrough } from "#bff/records/passthrough.ts";
import { type FoundInSpan, practitionerInSpan, type Span } from "./appointments-in-span.ts";

type Read = FoundInSpan & { asOf: Date };

/**
 * One practitioner's appointments that begin in a span, by one search; undefined where the clinic's records have no search
 * by practitioner.
 */
export type PractitionerSpans = (practitionerId: string, span: Span) => Promise<Read | undefined>;

type Sources = { passthrough: Passthrough; book: PatientBook };
type Asked = { practitionerId: string; span: Span };

/** Reads them once for all who ask within `lifeMs`. Throws the client's error when there is no older reading either. */
export function createPractitionerSpans(sources: Sources, lifeMs: () => number): PractitionerSpans {
  const readAnew = async ({ practitionerId, span }: Asked): Promise<Read | undefined> => {
    const asOf = new Date();
    const found = await practitionerInSpan(sources, practitionerId, span);
    return found && { ...found, asOf };
  };
  const reads = new LRUCache<string, Read, Asked>({
    max: 100,
    ignoreFetchAbort: true,
    fetchMethod: (_key, old, { context }) =>
      readAnew(context).catch((error: unknown) => {
        if (old) return old;
        throw error;
      }),
  });
  return (practitionerId, span) => {
    const key = [practitionerId, span.from.getTime(), span.to.getTime()].join(" ");
    const known = reads.get(key);
    const isOld = known !== undefined && Date.now() - known.asOf.getTime() > lifeMs();
    return reads.fetch(key, { context: { practitionerId, span }, forceRefresh: isOld });
  };
}
