import type { Clinik } from "@clinikapi/sdk";
import { LRUCache } from "lru-cache";
import { everyPage } from "#bff/records/every-page.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { readAppointment } from "#clinikapi/fhir/read-appointment.ts";

type ProposalsRead = { appointments: Appointment[]; asOf: Date };

/**
 * Finds what is proposed, by one reading for all who ask within `lifeMs`. It lags, as every search. Throws the client's
 * error when there is no older reading either.
 */
export function createProposalSearch(client: Clinik, lifeMs: () => number): () => Promise<ProposalsRead> {
  const reads = new LRUCache<"proposed", ProposalsRead>({
    max: 1,
    ignoreFetchAbort: true,
    fetchMethod: (_key, old) =>
      readAnew(client).catch((error: unknown) => {
        if (old) return old;
        throw error;
      }),
  });
  return () => {
    const known = reads.get("proposed");
    const isOld = known !== undefined && Date.now() - known.asOf.getTime() > lifeMs();
    return reads.forceFetch("proposed", { forceRefresh: isOld });
  };
}

async function readAnew({ appointments }: Clinik): Promise<ProposalsRead> {
  const asOf = new Date();
  const rows = await everyPage((page) => appointments.search({ status: "proposed", ...page }));
  const read = rows.map(readAppointment).filter((appointment) => appointment !== undefined);
  return { appointments: read.filter(({ status }) => status === "proposed"), asOf };
}
