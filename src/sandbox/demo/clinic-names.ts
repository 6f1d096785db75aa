/** The made-up clinics: one that looks like a clinic, and one whose forty practitioners and eight scripts try what can be met. */
export const clinicNames = ["demo", "scripts"] as const;
export type ClinicName = (typeof clinicNames)[number];

/** How many patients each has, unless told. */
export const usualPatients: Record<ClinicName, number> = { demo: 320, scripts: 2000 };
