/** What a person needs to choose a practitioner. */
export type PractitionerSummary = { id: string; name: string; specialty?: string };

/** `GET /api/practitioners`: every active practitioner of the clinic, by name. */
export type PractitionerList = { practitioners: PractitionerSummary[] };
