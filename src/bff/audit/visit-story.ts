import type { AuditDetails } from "#contract/audit.ts";
import { type StoryLine, storyActions } from "#contract/visit-story.ts";
import type { Queries } from "#lib/database/database.ts";

/** Nobody gives a visit away more often than this. */
const mostTransfers = 10;

const mostLines = 200;

type Row = { at: Date; action: string; staff_id: string | null; details: AuditDetails | null };

/** A line of a story, by whose account it was done. */
export type ToldLine = Omit<StoryLine, "by"> & { staffId?: string };

/** What the audit tells of an appointment, the oldest first, and of those that it was before it got another practitioner. */
export async function visitStory(queries: Queries, appointmentId: string): Promise<ToldLine[]> {
  const rows = await queries.query<Row>(
    `with recursive told(id, hops) as (
       select $1::text, 0
       union
       select intent.target_id, told.hops + 1
       from told join frontdesk.intent as intent on intent.appointment_id = told.id
       where intent.action = 'transfer' and intent.state = 'done' and told.hops < ${mostTransfers}
     )
     select audit.at, audit.action, audit.staff_id, audit.details
     from frontdesk.audit
     where audit.appointment_id in (select id from told) and audit.outcome = 'done'
       and audit.action = any($2::text[])
     order by audit.at, audit.id limit ${mostLines}`,
    [appointmentId, [...storyActions]],
  );
  return rows.map(lineOf);
}

const lineOf = ({ at, action, staff_id: staffId, details }: Row): ToldLine => ({
  at: new Date(at).toISOString(),
  action: action as StoryLine["action"],
  ...(staffId !== null && { staffId }),
  ...(details?.was && { was: details.was }),
  ...(details?.is && { is: details.is }),
});
