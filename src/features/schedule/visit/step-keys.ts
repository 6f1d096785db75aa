/** What a key says of the visit that has the focus. */
export const stepKeys = {
  KeyA: "checked-in",
  KeyS: "arrived",
  KeyL: "fulfilled",
  KeyD: "noshow",
} as const;

export type StepStatus = (typeof stepKeys)[keyof typeof stepKeys] | "booked";

/** In the order in which a visit goes. */
export const steps = ["checked-in", "arrived", "fulfilled", "noshow", "booked"] as const;

/** The letter that says a status, where one does. */
export const letterOf = (status: StepStatus): string | undefined =>
  Object.entries(stepKeys)
    .find(([, one]) => one === status)?.[0]
    .replace("Key", "");
