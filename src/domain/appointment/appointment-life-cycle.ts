/** Where an appointment may go from each status: on along its life cycle, or one step back to undo a slip. */
const nextStatuses = {
  proposed: ["pending", "booked", "waitlist", "cancelled"],
  pending: ["proposed", "booked", "waitlist", "cancelled"],
  waitlist: ["proposed", "pending", "booked", "cancelled"],
  booked: ["pending", "checked-in", "arrived", "fulfilled", "cancelled", "noshow"],
  "checked-in": ["booked", "arrived", "fulfilled", "cancelled", "noshow"],
  arrived: ["booked", "checked-in", "fulfilled", "cancelled", "noshow"],
  fulfilled: ["arrived", "checked-in", "booked"],
  cancelled: ["proposed", "pending", "booked", "waitlist"],
  noshow: ["booked", "checked-in", "arrived", "cancelled"],
} as const;

type Status = keyof typeof nextStatuses;

/** Whether an appointment of this status takes place no more. */
export const isOver = (status: Status) => status === "cancelled" || status === "noshow";

/** Whether an appointment can be given another time: it has one, and nobody has come for it yet. */
export const canBeMoved = ({ status, start, end }: { status: Status; start?: string; end?: string }) =>
  ["proposed", "pending", "waitlist", "booked"].includes(status) && Boolean(start && end);

/** Whether an appointment can be cancelled: it takes place, and nobody has been seen. */
export const canBeCancelled = ({ status }: { status: Status }) =>
  !isOver(status) && canBecome(status, "cancelled");

/** Whether an appointment may go from one status to another; staying is not a move and always possible. */
export function canBecome(from: Status, to: Status): boolean {
  const allowed: readonly Status[] = nextStatuses[from];
  return from === to || allowed.includes(to);
}
