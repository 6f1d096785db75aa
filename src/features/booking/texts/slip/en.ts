/** The slip of paper that a patient takes home, in English. */
export const en = {
  title: "Confirmation slip",
  heading: "Your appointment",
  patient: "Patient",
  practitioner: "With",
  when: "When",
  instructions: "Please note",
  zone: (zone: string) => `Clinic time (${zone}).`,
  reference: (id: string) => `Reference ${id}`,
  printSheet: "Print on A4",
  printReceipt: "Print on an 80 mm receipt",
};
