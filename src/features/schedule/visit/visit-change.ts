import type { StepStatus } from "./step-keys.ts";

/** The texts of a visit that the desk changes. */
export const textFields = ["reasonCode", "patientInstruction", "comment"] as const;

export type VisitTexts = { [Field in (typeof textFields)[number]]?: string };

/** What becomes of a visit: another status, another time and practitioner, or other texts. */
export type VisitChange = VisitTexts & {
  status?: StepStatus;
  start?: string;
  end?: string;
  practitionerId?: string;
};

/** Whether a change is of texts alone. */
export const isOfTexts = ({ status, start, practitionerId }: VisitChange) =>
  !status && !start && !practitionerId;
