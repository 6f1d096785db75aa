import type { RegistrationField } from "./registration-draft.ts";

/** The id of a field's control; a page registers one patient at a time. */
export const registerFieldId = (field: RegistrationField) => `register-${field}`;
