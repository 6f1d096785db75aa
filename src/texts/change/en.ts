/** What can be done with an appointment from where it is shown, in English. */
export const en = {
  move: "Move",
  cancel: "Cancel",
  moveFor: (patient: string) => `Move the appointment of ${patient}`,
  cancelFor: (patient: string) => `Cancel the appointment of ${patient}`,
  isNow: (what: string) => `It is now: ${what}.`,
  confirming: "Confirming…",
  who: { patient: "Patient", clinic: "Clinic" },
  by: (who: string, reason: string) => `${who}: ${reason}`,
};
