/** What can be done with an appointment of the day beside the form, in English. */
export const en = { followUp: (patient: string) => `Follow-up for ${patient}` };
