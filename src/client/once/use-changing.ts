import { useMutationState } from "@tanstack/react-query";
import type { Change } from "#client/requests/change-appointment.ts";

/** What is on its way while an appointment is changed. */
export const changingKey = ["change"];

/** The ids of the appointments that are being changed from this page, with commas between them. */
export function useChanging(): string {
  const ids = useMutationState({
    filters: { mutationKey: changingKey, status: "pending" },
    select: ({ state }) => (state.variables as { wanted: Partial<Change> }).wanted.id ?? "",
  });
  return ids.filter(Boolean).join();
}
