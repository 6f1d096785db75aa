/** Statuses whose appointments take the practitioner's and the patient's time. The other ones only wish or are over. */
const timeHoldingStatuses = ["pending", "booked", "checked-in", "arrived", "fulfilled"] as const;

/** Whether an appointment of this status stands in the way of another one. */
export const holdsTime = (status: string) => (timeHoldingStatuses as readonly string[]).includes(status);
