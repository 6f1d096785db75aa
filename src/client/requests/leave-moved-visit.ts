import { requestJson } from "./request-json.ts";

/** Says that an appointment stays where other rules of the zone have put it; again, nothing more. Throws an ApiProblem. */
export const leaveMovedVisit = (id: string) =>
  requestJson<undefined>(`/api/moved-visits/${encodeURIComponent(id)}`, { method: "DELETE" });
