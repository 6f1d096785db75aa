import { useQueryClient } from "@tanstack/react-query";
import { conflictQueries } from "#client/queries/conflict-queries.ts";
import type { Booking } from "#contract/booking.ts";
import type { TimeCheck } from "#contract/time-check.ts";
import { chosenTimeOf } from "#features/booking/when/chosen-time-of.ts";
import { serverNow } from "#lib/clock/server-clock.ts";

/**
 * Tells whether a booking's time can be had: at once where that is known, or else as soon as it is. Nothing is answered
 * where there is nothing to know, or nobody can tell: then the booking itself finds out.
 */
export function useTimeCheck(): (booking: Booking) => Promise<TimeCheck | undefined> | TimeCheck | undefined {
  const client = useQueryClient();
  return (booking) => {
    const chosen = chosenTimeOf(booking, serverNow());
    if (!chosen) return undefined;
    const query = conflictQueries.check(chosen);
    const known = client.getQueryState(query.queryKey);
    if (known?.fetchStatus === "idle" && known.status === "error") return undefined;
    const isFree = known?.fetchStatus === "idle" && known.data?.conflicts.length === 0;
    if (isFree && !known.isInvalidated) return known.data;
    // What stood in the way a while ago may be gone.
    return client.fetchQuery({ ...query, staleTime: 0 }).catch(() => undefined);
  };
}
