import type { Page } from "@playwright/test";
import type { ClinicRecords } from "../clinic-records.ts";
import type { Desk, Staff } from "../story.ts";

/** Where somebody is who visits states. */
export type Place = { page: Page; frontdesk: Desk; records: ClinicRecords };

/** States of the page one after the other, each of which begins where the one before it ended. */
export type Tour = {
  /** What it is about; begins the names of its pictures. */
  name: string;
  /** Who sits at the browser. */
  staff: Staff;
  /** The settings of a Frontdesk of its own, for what other tours would change. */
  settings?: Record<string, string>;
  /** What the browser complains of on the way. */
  expectedComplaints?: RegExp[];
  /** How to get to each state from the one before it, in any language. */
  states: (place: Place) => Record<string, () => Promise<unknown>>;
};
