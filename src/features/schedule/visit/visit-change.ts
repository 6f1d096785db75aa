import type { StepStatus } from "./step-keys.ts";

/** What becomes of a visit: another status, or another time and practitioner. */
export type VisitChange = { status?: StepStatus; start?: string; end?: string; practitionerId?: string };
