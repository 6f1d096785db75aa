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

/** What a visit has, of the texts that a change has. */
export const textsOf = (visit: VisitTexts, to: VisitTexts): VisitTexts =>
  Object.fromEntries(
    textFields.filter((field) => to[field] !== undefined).map((field) => [field, visit[field] ?? ""]),
  );

/** Whether a change is of texts alone. */
export const isOfTexts = ({ status, start, practitionerId }: VisitChange) =>
  !status && !start && !practitionerId;
