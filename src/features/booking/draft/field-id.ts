import type { DraftField } from "./booking-draft.ts";

/** The id of a field's control; a page has one booking form. */
export const fieldId = (field: DraftField) => `booking-${field}`;

/** The id of the button that sends the form. */
export const submitId = "booking-submit";

/** Puts the focus on a field's control. */
export const focusField = (field: DraftField) => document.getElementById(fieldId(field))?.focus();
