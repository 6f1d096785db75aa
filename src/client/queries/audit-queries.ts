import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { requestJson } from "#client/requests/request-json.ts";
import type { AuditCheck, AuditFilter, AuditPage, AuditReason } from "#contract/audit.ts";

/** Where the audit's lines are to be had as a file. */
export const auditFile = (filter: AuditFilter) => `/api/audit.csv?${searchOf(filter)}`;

const searchOf = (values: Record<string, string | undefined>) =>
  new URLSearchParams(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ).toString();

export const auditQueries = {
  lines: (filter: AuditFilter) =>
    infiniteQueryOptions({
      queryKey: ["audit", "lines", filter],
      queryFn: ({ signal, pageParam }) =>
        requestJson<AuditPage>(`/api/audit?${searchOf({ ...filter, cursor: pageParam })}`, { signal }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next,
      staleTime: 10_000,
    }),
  chain: () =>
    queryOptions({
      queryKey: ["audit", "chain"],
      queryFn: ({ signal }) => requestJson<AuditCheck>("/api/audit/chain", { signal }),
      staleTime: 60_000,
    }),
  reason: (id: number) =>
    queryOptions({
      queryKey: ["audit", "reason", id],
      queryFn: ({ signal }) => requestJson<AuditReason>(`/api/audit/${id}/reason`, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
      // What a person typed is not kept longer than it is looked at.
      gcTime: 0,
    }),
};
