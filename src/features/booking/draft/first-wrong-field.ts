import type { DraftField } from "./booking-draft.ts";

/** The fields behind “More details”, in their order there. */
export const furtherFields = [
  "priority",
  "status",
  "cancelationReason",
  "serviceCategory",
  "specialty",
  "description",
  "comment",
] as const satisfies DraftField[];

/** All fields that can be wrong, from the top of the form to its end. */
const inOrder: readonly DraftField[] = [
  "patientId",
  "practitionerId",
  "day",
  "start",
  "end",
  "minutesDuration",
  "appointmentType",
  "serviceType",
  "reasonCode",
  "patientInstruction",
  ...furtherFields,
];

/** The topmost of some wrong fields; names that are no field of the form do not count. */
export const firstWrongField = (wrong: readonly string[]) => inOrder.find((field) => wrong.includes(field));

/** Whether a server's name for a field is one of the form's. */
export const isFormField = (name: string): name is DraftField => inOrder.some((field) => field === name);

/** Whether a field is out of sight while “More details” is closed. */
export const isFurtherField = (name: string) => furtherFields.some((field) => field === name);
