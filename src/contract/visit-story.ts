import type { AuditAction } from "#domain/audit-words.ts";
import type { AppointmentFacts } from "./audit.ts";

/** What may have become of a visit. */
export const storyActions = [
  "book",
  "override",
  "change",
  "move",
  "transfer",
  "cancel",
] as const satisfies AuditAction[];

/** One thing that became of a visit, in ids, times and a status. `by`: the name of whoever did it, where that is known. */
export type StoryLine = {
  /** ISO 8601, UTC. */
  at: string;
  action: (typeof storyActions)[number];
  by?: string;
  was?: AppointmentFacts;
  is?: AppointmentFacts;
};

/**
 * `GET /api/schedule/visits/:id/story`: what was done to a visit here, the oldest first; also while it was another
 * practitioner's. What was done elsewhere is not in it.
 */
export type VisitStory = { lines: StoryLine[] };
