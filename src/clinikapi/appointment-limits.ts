/** Limits of the create-appointment page: lengths in UTF-16 code units, duration in minutes. */
export const appointmentLimits = {
  minutesDuration: { minimum: 1, maximum: 1440 },
  priority: { minimum: 0, maximum: 9 },
  appointmentType: 100,
  serviceType: 200,
  serviceCategory: 200,
  specialty: 200,
  reasonCode: 500,
  description: 2000,
  comment: 2000,
  patientInstruction: 2000,
  cancelationReason: 500,
} as const;
