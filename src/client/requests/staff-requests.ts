import { queryOptions } from "@tanstack/react-query";
import type { NewStaff, OwnPassword, StaffAnswer, StaffChange, StaffList } from "#contract/staff.ts";
import { requestJson } from "./request-json.ts";

export const staffQueries = {
  all: () =>
    queryOptions({
      queryKey: ["staff"],
      queryFn: ({ signal }) => requestJson<StaffList>("/api/staff", { signal }),
      staleTime: 30_000,
    }),
};

export const addStaff = (body: NewStaff) => requestJson<StaffAnswer>("/api/staff", { method: "POST", body });

export const changeStaff = ({ id, change }: { id: string; change: StaffChange }) =>
  requestJson<StaffAnswer>(`/api/staff/${encodeURIComponent(id)}`, { method: "PATCH", body: change });

export const changeOwnPassword = (body: OwnPassword) =>
  requestJson<undefined>("/api/session/password", { method: "POST", body });
